package dev.deskhand.evaluation.cli;

import java.net.URI;

/**
 * Where a service is and how to get in.
 *
 * @param url without a slash at its end
 * @param key API key; empty when there is none
 */
record ServiceAddress(URI url, String key) {

    @Override
    public String toString() {
        return "ServiceAddress[url=" + url + ", key=***]";
    }
}
