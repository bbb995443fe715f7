package dev.deskhand.bot.problem;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/** Refuses paths and query parameters with characters that no text may hold. */
@Component
class ParameterScreening implements HandlerInterceptor, WebMvcConfigurer {

    @Override
    public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler) {
        TextContent.fault(request.getServletPath()).ifPresent(fault -> refuse("path", fault));
        if (request.getQueryString() != null && request.getContentType() == null) {
            request.getParameterMap().forEach((name, values) -> {
                TextContent.fault(name).ifPresent(fault -> refuse(TextContent.shown(name), fault));
                for (String value : values) {
                    TextContent.fault(value).ifPresent(fault -> refuse(name, fault));
                }
            });
        }
        return true;
    }

    @Override
    public void addInterceptors(InterceptorRegistry registry) {
        registry.addInterceptor(this);
    }

    private static void refuse(String name, String fault) {
        throw new DeskhandException(
                ErrorCode.INVALID_REQUEST, name + " " + fault, List.of(FieldError.parameter(name, fault)));
    }
}
