package dev.deskhand.bot.access.browser;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.URL;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.util.HexFormat;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.io.Resource;
import org.springframework.http.CacheControl;
import org.springframework.web.servlet.config.annotation.ResourceHandlerRegistration;
import org.springframework.web.servlet.config.annotation.ResourceHandlerRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;
import org.springframework.web.servlet.resource.EncodedResourceResolver;

/** The widget's scripts, styles and words, packed by the build where the browser takes them so: kept by browsers for five minutes, then asked for by their content's tag. */
@Configuration(proxyBeanMethods = false)
class WidgetFiles implements WebMvcConfigurer {

    private static final CacheControl FIVE_MINUTES =
            CacheControl.maxAge(Duration.ofMinutes(5)).cachePublic();

    private final Map<URL, String> tags = new ConcurrentHashMap<>();

    @Override
    public void addResourceHandlers(ResourceHandlerRegistry registry) {
        serve(registry.addResourceHandler("/widget.js").addResourceLocations("classpath:/static/"));
        serve(registry.addResourceHandler("/widget/**").addResourceLocations("classpath:/static/widget/"));
    }

    private void serve(ResourceHandlerRegistration files) {
        files.setCacheControl(FIVE_MINUTES)
                .setUseLastModified(false)
                .setEtagGenerator(this::tag)
                .resourceChain(true)
                .addResolver(new EncodedResourceResolver());
    }

    /** Weak, because the same content may be sent compressed or not. */
    private String tag(Resource file) {
        try {
            return tags.computeIfAbsent(file.getURL(), WidgetFiles::hash);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String hash(URL file) {
        try (InputStream content = file.openStream()) {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            new DigestInputStream(content, digest).transferTo(OutputStream.nullOutputStream());
            return "W/\"" + HexFormat.of().formatHex(digest.digest(), 0, 16) + "\"";
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
