package dev.deskhand.bot.access;

import dev.deskhand.bot.access.limit.RateLimits;
import java.util.List;
import org.springframework.context.annotation.Configuration;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/** Puts the access rules before every controller, and callers and visitors into their parameters. */
@Configuration(proxyBeanMethods = false)
class AccessWebConfiguration implements WebMvcConfigurer {

    private final AccessRules rules;
    private final RateLimits limits;
    private final Visitors visitors;

    AccessWebConfiguration(AccessRules rules, RateLimits limits, Visitors visitors) {
        this.rules = rules;
        this.limits = limits;
        this.visitors = visitors;
    }

    @Override
    public void addInterceptors(InterceptorRegistry registry) {
        registry.addInterceptor(rules);
        registry.addInterceptor(limits);
    }

    @Override
    public void addArgumentResolvers(List<HandlerMethodArgumentResolver> resolvers) {
        resolvers.add(new CallerResolver());
        resolvers.add(new VisitorResolver(visitors));
        resolvers.add(new IdempotentRequestResolver());
    }
}
