package dev.deskhand.bot.widget;

import dev.deskhand.bot.access.WidgetPolicies;
import dev.deskhand.bot.access.WidgetPolicy;
import dev.deskhand.knowledge.article.SiteId;
import org.springframework.stereotype.Component;

/** Whom each site's widget lets in, by its settings. */
@Component
class SitePolicies implements WidgetPolicies {

    private final SiteWidgets widgets;

    SitePolicies(SiteWidgets widgets) {
        this.widgets = widgets;
    }

    @Override
    public WidgetPolicy of(SiteId site) {
        WidgetSettings settings = widgets.of(site);
        return new WidgetPolicy(settings.requireIdentity(), settings.allowedOrigins());
    }
}
