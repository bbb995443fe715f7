package dev.deskhand.bot.access.browser;

import dev.deskhand.knowledge.publish.Site;
import dev.deskhand.knowledge.publish.SiteDirectory;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.stereotype.Component;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/** Applies {@link Origins} where a widget's route names its site in the query. */
@Component
class OriginRule implements HandlerInterceptor, WebMvcConfigurer {

    private final SiteDirectory sites;
    private final Origins origins;

    OriginRule(SiteDirectory sites, Origins origins) {
        this.sites = sites;
        this.origins = origins;
    }

    @Override
    public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler) {
        if (handler instanceof HandlerMethod && "GET".equals(request.getMethod())) {
            String slug = request.getParameter("site");
            if (slug != null && request.getHeader("Origin") != null) {
                sites.find(slug).map(Site::id).ifPresent(site -> origins.require(site, request));
            }
        }
        return true;
    }

    @Override
    public void addInterceptors(InterceptorRegistry registry) {
        registry.addInterceptor(this).addPathPatterns("/widget/**");
    }
}
