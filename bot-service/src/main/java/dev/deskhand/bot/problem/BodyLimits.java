package dev.deskhand.bot.problem;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Locale;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;
import org.springframework.web.util.WebUtils;

/** Puts the limit on every body, first the general one, then that of the route. */
@Component
@Order(0)
class BodyLimits extends OncePerRequestFilter implements HandlerInterceptor, WebMvcConfigurer {

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        String type = request.getContentType();
        boolean multipart = type != null && type.toLowerCase(Locale.ROOT).startsWith("multipart/");
        chain.doFilter(multipart ? request : new RequestBodyBuffer(request), response);
    }

    @Override
    public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler) {
        RequestBodyBuffer buffer = WebUtils.getNativeRequest(request, RequestBodyBuffer.class);
        if (buffer != null && handler instanceof HandlerMethod method) {
            BodyLimit limit = method.getMethodAnnotation(BodyLimit.class);
            if (limit != null) {
                buffer.limitTo(limit.kibibytes() * 1024);
            }
        }
        return true;
    }

    @Override
    public void addInterceptors(InterceptorRegistry registry) {
        registry.addInterceptor(this);
    }
}
