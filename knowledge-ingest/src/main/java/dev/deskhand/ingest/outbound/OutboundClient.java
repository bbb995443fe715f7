package dev.deskhand.ingest.outbound;

import java.io.ByteArrayOutputStream;
import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.UnknownHostException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.apache.hc.client5.http.DnsResolver;
import org.apache.hc.client5.http.classic.methods.HttpUriRequestBase;
import org.apache.hc.client5.http.config.ConnectionConfig;
import org.apache.hc.client5.http.config.RequestConfig;
import org.apache.hc.client5.http.impl.classic.CloseableHttpClient;
import org.apache.hc.client5.http.impl.classic.HttpClientBuilder;
import org.apache.hc.client5.http.impl.io.PoolingHttpClientConnectionManagerBuilder;
import org.apache.hc.core5.http.ClassicHttpResponse;
import org.apache.hc.core5.http.ContentType;
import org.apache.hc.core5.http.Header;
import org.apache.hc.core5.http.HttpEntity;
import org.apache.hc.core5.http.io.entity.StringEntity;
import org.apache.hc.core5.util.Timeout;
import org.jspecify.annotations.Nullable;

/**
 * Fetches and posts under the outbound policy. A name is resolved once, by the connection itself, and the connection
 * goes to the very addresses that were checked; each redirect, three at most, is checked like a first address. No
 * cookies, no proxies, no credentials of the machine. Safe for use by several threads.
 */
public final class OutboundClient implements Closeable {

    private static final int MAX_REDIRECTS = 3;
    private static final int MAX_CONNECTIONS = 20;
    private static final int BUFFER = 16_384;
    private static final Timeout CONNECT = Timeout.ofSeconds(5);
    private static final Timeout IDLE = Timeout.ofSeconds(10);
    private static final Set<Integer> REDIRECTS = Set.of(301, 302, 303, 307, 308);

    private final OutboundSettings settings;
    private final OutboundPolicy.HostLookup lookup;
    private final OutboundPolicy policy;
    private final CloseableHttpClient client;

    public OutboundClient(OutboundSettings settings) {
        this(settings, InetAddress::getAllByName);
    }

    OutboundClient(OutboundSettings settings, OutboundPolicy.HostLookup lookup) {
        this.settings = settings;
        this.lookup = lookup;
        this.policy = new OutboundPolicy(settings.allowedHosts(), lookup);
        this.client = HttpClientBuilder.create()
                .setConnectionManager(PoolingHttpClientConnectionManagerBuilder.create()
                        .setDnsResolver(new CheckedResolver(policy))
                        .setMaxConnTotal(MAX_CONNECTIONS)
                        .setDefaultConnectionConfig(ConnectionConfig.custom()
                                .setConnectTimeout(CONNECT)
                                .setSocketTimeout(IDLE)
                                .build())
                        .build())
                .setDefaultRequestConfig(
                        RequestConfig.custom().setResponseTimeout(IDLE).build())
                .setUserAgent("Deskhand")
                .disableRedirectHandling()
                .disableCookieManagement()
                .disableAuthCaching()
                .disableAutomaticRetries()
                .build();
    }

    /**
     * Another client with the same limits, to be closed by itself, that may also reach these hosts.
     *
     * @param hosts as {@link OutboundSettings#allowedHosts()} has them
     */
    public OutboundClient reaching(Set<String> hosts) {
        Set<String> all = new HashSet<>(settings.allowedHosts());
        all.addAll(hosts);
        return new OutboundClient(new OutboundSettings(all, settings.deadline(), settings.maxBytes()), lookup);
    }

    /**
     * Sends a request, follows its redirects and reads what comes back, of whatever status.
     *
     * @throws OutboundRefusedException when an address, a type or a size is not allowed
     * @throws IOException when it fails or takes longer than the deadline
     */
    public OutboundResponse send(OutboundRequest request) throws IOException {
        long end = System.nanoTime() + settings.deadline().toNanos();
        OutboundRequest next = request;
        for (int redirects = 0; redirects <= MAX_REDIRECTS; redirects++) {
            policy.check(next.uri());
            OutboundResponse response = exchange(next, Duration.ofNanos(end - System.nanoTime()));
            String location = response.header("location").orElse(null);
            if (!REDIRECTS.contains(response.status()) || location == null) {
                return response;
            }
            if (request.body().isPresent()) {
                throw new OutboundRefusedException("What is posted is not redirected.");
            }
            next = next.redirectedTo(target(response.uri(), location));
        }
        throw new OutboundRefusedException("There are more than " + MAX_REDIRECTS + " redirects.");
    }

    @Override
    public void close() throws IOException {
        client.close();
    }

    private URI target(URI from, String location) throws OutboundRefusedException {
        try {
            return policy.check(from.resolve(location));
        } catch (IllegalArgumentException e) {
            throw new OutboundRefusedException("A redirect names no address that can be read.");
        }
    }

    private OutboundResponse exchange(OutboundRequest request, Duration left) throws IOException {
        if (left.isNegative() || left.isZero()) {
            throw late();
        }
        HttpUriRequestBase message = message(request);
        CompletableFuture<Void> alarm = CompletableFuture.runAsync(
                message::cancel, CompletableFuture.delayedExecutor(left.toNanos(), TimeUnit.NANOSECONDS));
        try {
            return client.execute(message, response -> {
                try {
                    return read(request, response);
                } catch (OutboundRefusedException e) {
                    /* Else the library would read what was refused to its end. */
                    message.cancel();
                    throw e;
                }
            });
        } catch (OutboundRefusedException e) {
            throw e;
        } catch (UnknownHostException e) {
            throw e.getCause() instanceof OutboundRefusedException refused ? refused : e;
        } catch (IOException e) {
            throw message.isCancelled() ? late() : e;
        } finally {
            alarm.cancel(false);
        }
    }

    private static HttpUriRequestBase message(OutboundRequest request) {
        HttpUriRequestBase message = new HttpUriRequestBase(
                request.body().map(OutboundRequest.Body::method).orElse("GET"), request.uri());
        request.body()
                .ifPresent(body -> message.setEntity(new StringEntity(
                        body.text(), ContentType.parse(body.type()).withCharset(StandardCharsets.UTF_8))));
        request.headers().forEach(message::setHeader);
        return message;
    }

    private OutboundResponse read(OutboundRequest request, ClassicHttpResponse response) throws IOException {
        Map<String, List<String>> headers = new HashMap<>();
        for (Header header : response.getHeaders()) {
            headers.computeIfAbsent(header.getName().toLowerCase(Locale.ROOT), name -> new ArrayList<>())
                    .add(header.getValue());
        }
        HttpEntity entity = response.getEntity();
        boolean wanted = entity != null && !REDIRECTS.contains(response.getCode());
        if (wanted && response.getCode() < 300) {
            checkType(request, entity.getContentType());
        }
        byte[] body = wanted ? body(entity) : new byte[0];
        return new OutboundResponse(request.uri(), response.getCode(), headers, body);
    }

    private static void checkType(OutboundRequest request, @Nullable String declared) throws OutboundRefusedException {
        String type = declared == null ? "" : declared.split(";", 2)[0].strip().toLowerCase(Locale.ROOT);
        if (!request.types().isEmpty() && !request.types().contains(type)) {
            throw new OutboundRefusedException("The type \"" + type + "\" is not one of " + request.types() + ".");
        }
    }

    private byte[] body(HttpEntity entity) throws IOException {
        ByteArrayOutputStream read = new ByteArrayOutputStream();
        try (InputStream stream = entity.getContent()) {
            byte[] buffer = new byte[BUFFER];
            for (int count = stream.read(buffer); count >= 0; count = stream.read(buffer)) {
                read.write(buffer, 0, count);
                if (read.size() > settings.maxBytes()) {
                    throw new OutboundRefusedException("The body has more than " + settings.maxBytes() + " bytes.");
                }
            }
        }
        return read.toByteArray();
    }

    private IOException late() {
        return new IOException(
                "There was no whole answer within " + settings.deadline().toSeconds() + " seconds.");
    }

    /** Resolves for the connection itself, so that what was checked is what is connected to. */
    private record CheckedResolver(OutboundPolicy policy) implements DnsResolver {

        @Override
        public List<InetSocketAddress> resolve(String host, int port) throws UnknownHostException {
            try {
                return Arrays.stream(policy.resolve(host, port))
                        .map(address -> new InetSocketAddress(address, port))
                        .toList();
            } catch (OutboundRefusedException e) {
                throw refusal(e);
            }
        }

        @Override
        public InetAddress[] resolve(String host) throws UnknownHostException {
            try {
                return policy.resolve(host, -1);
            } catch (OutboundRefusedException e) {
                throw refusal(e);
            }
        }

        @Override
        public String resolveCanonicalHostname(String host) {
            return host;
        }

        private static UnknownHostException refusal(OutboundRefusedException e) {
            UnknownHostException unknown = new UnknownHostException(e.getMessage());
            unknown.initCause(e);
            return unknown;
        }
    }
}
