package dev.deskhand.bot.access;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.core.MethodParameter;
import org.springframework.core.ResolvableType;
import org.springframework.web.bind.support.WebDataBinderFactory;
import org.springframework.web.context.request.NativeWebRequest;
import org.springframework.web.context.request.RequestAttributes;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.method.support.ModelAndViewContainer;

/** Gives controllers the visitor; on open routes an {@code Optional}, full when the request names a session. */
final class VisitorResolver implements HandlerMethodArgumentResolver {

    private final Visitors visitors;

    VisitorResolver(Visitors visitors) {
        this.visitors = visitors;
    }

    @Override
    public boolean supportsParameter(MethodParameter parameter) {
        return parameter.getParameterType() == Visitor.class || isOptional(parameter);
    }

    @Override
    public Object resolveArgument(
            MethodParameter parameter,
            @Nullable ModelAndViewContainer container,
            NativeWebRequest request,
            @Nullable WebDataBinderFactory binders) {
        if (isOptional(parameter)) {
            return Optional.ofNullable(request.getHeader(Visitor.HEADER)).map(visitors::authenticate);
        }
        if (request.getAttribute(AccessRules.VISITOR, RequestAttributes.SCOPE_REQUEST) instanceof Visitor visitor) {
            return visitor;
        }
        throw new IllegalStateException("the route takes a visitor, but its @Access lets requests in without one");
    }

    static boolean isOptional(MethodParameter parameter) {
        return parameter.getParameterType() == Optional.class
                && ResolvableType.forMethodParameter(parameter).getGeneric(0).resolve() == Visitor.class;
    }
}
