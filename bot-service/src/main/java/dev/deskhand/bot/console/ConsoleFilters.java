package dev.deskhand.bot.console;

import dev.deskhand.bot.people.AgentSessions;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.security.web.csrf.CookieCsrfTokenRepository;
import org.springframework.security.web.csrf.CsrfFilter;
import org.springframework.security.web.csrf.CsrfToken;
import org.springframework.security.web.csrf.CsrfTokenRepository;

/** Keeps other sites' pages from sending a console's forms, and turns failures of pages into a page. The routes of the API and of the widget take no cookies. */
@Configuration(proxyBeanMethods = false)
class ConsoleFilters {

    private static final int AFTER_PATH_RULES = 20;
    private static final String[] PAGES = {"/console/*", "/inbox/*", "/desk/*"};

    @Bean
    FilterRegistrationBean<FailedPages> failedPages() {
        FilterRegistrationBean<FailedPages> registration = new FilterRegistrationBean<>(new FailedPages());
        registration.addUrlPatterns(PAGES);
        registration.setOrder(AFTER_PATH_RULES + 1);
        return registration;
    }

    @Bean
    FilterRegistrationBean<CsrfFilter> csrf(AgentSessions sessions) {
        CsrfFilter filter = new CsrfFilter(new ByConnection(sessions));
        filter.setAccessDeniedHandler((request, response, e) ->
                request.getRequestDispatcher(Refusals.PATH).forward(request, response));
        FilterRegistrationBean<CsrfFilter> registration = new FilterRegistrationBean<>(filter);
        registration.addUrlPatterns(PAGES);
        registration.setOrder(AFTER_PATH_RULES);
        return registration;
    }

    /** Over https the cookie bears a name that no neighbouring host can set. */
    private static final class ByConnection implements CsrfTokenRepository {

        private final AgentSessions sessions;
        private final CookieCsrfTokenRepository open = repository("deskhand-form", false);
        private final CookieCsrfTokenRepository secure = repository("__Host-deskhand-form", true);

        ByConnection(AgentSessions sessions) {
            this.sessions = sessions;
        }

        private static CookieCsrfTokenRepository repository(String cookie, boolean secure) {
            CookieCsrfTokenRepository repository = new CookieCsrfTokenRepository();
            repository.setCookieName(cookie);
            repository.setHeaderName("X-CSRF-TOKEN");
            repository.setCookiePath("/");
            repository.setCookieCustomizer(
                    it -> it.secure(secure).httpOnly(true).sameSite("Strict"));
            return repository;
        }

        private CookieCsrfTokenRepository of(HttpServletRequest request) {
            return sessions.isSecure(request) ? secure : open;
        }

        @Override
        public CsrfToken generateToken(HttpServletRequest request) {
            return of(request).generateToken(request);
        }

        @Override
        public void saveToken(@Nullable CsrfToken token, HttpServletRequest request, HttpServletResponse response) {
            of(request).saveToken(token, request, response);
        }

        @Override
        public @Nullable CsrfToken loadToken(HttpServletRequest request) {
            return of(request).loadToken(request);
        }
    }
}
