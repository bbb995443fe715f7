package dev.deskhand.bot.console;

import dev.deskhand.bot.access.Staff;
import dev.deskhand.bot.people.SignedIn;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Locale;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.web.servlet.LocaleResolver;
import org.springframework.web.servlet.i18n.AcceptHeaderLocaleResolver;

/** The language of a page: the agent's own, else the browser's if the consoles speak it, else English. */
@Configuration(proxyBeanMethods = false)
class ConsoleLocale {

    @Bean
    LocaleResolver localeResolver() {
        AcceptHeaderLocaleResolver resolver = new AcceptHeaderLocaleResolver() {
            @Override
            public Locale resolveLocale(HttpServletRequest request) {
                return request.getAttribute(Staff.REQUEST_ATTRIBUTE) instanceof SignedIn signedIn
                        ? Locale.forLanguageTag(signedIn.agent().language())
                        : super.resolveLocale(request);
            }
        };
        resolver.setSupportedLocales(List.of(Locale.ENGLISH, Locale.forLanguageTag("he")));
        resolver.setDefaultLocale(Locale.ENGLISH);
        return resolver;
    }
}
