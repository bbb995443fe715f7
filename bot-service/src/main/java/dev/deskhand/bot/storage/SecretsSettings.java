package dev.deskhand.bot.storage;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * What secrets of other systems are sealed with before they go into the database.
 *
 * @param keys of 32 bytes in Base64, parted by commas; the first one seals, all of them open. Beside them count those in
 *     {@code secrets.key} of the data folder, which is made when there is none at all. Prints as stars
 */
@ConfigurationProperties("deskhand.secrets")
record SecretsSettings(@DefaultValue("") String keys) {

    @Override
    public String toString() {
        return "SecretsSettings[keys=***]";
    }
}
