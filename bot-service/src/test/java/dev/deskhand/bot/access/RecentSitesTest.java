package dev.deskhand.bot.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.deskhand.bot.problem.DeskhandException;
import dev.deskhand.knowledge.article.SiteId;
import dev.deskhand.knowledge.publish.Site;
import dev.deskhand.knowledge.publish.SiteDirectory;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;

class RecentSitesTest {

    private static final Site ACME = new Site(SiteId.random(), "acme", "Acme", 1);
    private static final Site ACME_LATER = new Site(ACME.id(), "acme", "Acme", 2);

    private final AtomicLong nanos = new AtomicLong();
    private final RecentSites recent = new RecentSites(nanos::get);
    private final Listed directory = new Listed();
    private final Caller caller = callerTo(directory);

    @Test
    void a_site_is_read_again_after_a_second() {
        directory.sites.add(ACME);
        recent.siteFor(caller, "acme");
        directory.sites.set(0, ACME_LATER);

        Site before = recent.siteFor(caller, "acme");
        nanos.addAndGet(Recent.KEPT.toNanos());
        Site later = recent.siteFor(caller, "acme");

        assertThat(before).isEqualTo(ACME);
        assertThat(later).isEqualTo(ACME_LATER);
    }

    @Test
    void what_is_not_there_is_looked_for_each_time() {
        assertThatThrownBy(() -> recent.siteFor(caller, "acme")).isInstanceOf(DeskhandException.class);

        directory.sites.add(ACME);

        assertThat(recent.siteFor(caller, "acme")).isEqualTo(ACME);
    }

    @Test
    void what_this_node_erased_is_gone_at_once() {
        directory.sites.add(ACME);
        recent.siteFor(caller, "acme");
        directory.sites.clear();

        recent.forget();

        assertThatThrownBy(() -> recent.siteFor(caller, "acme")).isInstanceOf(DeskhandException.class);
    }

    @Test
    void one_key_learns_nothing_from_another() {
        directory.sites.add(ACME);
        recent.siteFor(caller, "acme");
        ApiKey elsewhere = new ApiKey(
                ApiKeyId.random(),
                "elsewhere",
                Set.of(Scope.ANSWER),
                false,
                Set.of(SiteId.random()),
                Instant.EPOCH,
                Optional.empty(),
                Optional.empty());

        assertThatThrownBy(() -> recent.siteFor(new Caller(elsewhere, false, directory), "acme"))
                .isInstanceOf(DeskhandException.class);
    }

    private static Caller callerTo(SiteDirectory directory) {
        ApiKey key = new ApiKey(
                ApiKeyId.random(),
                "all",
                Set.of(Scope.ANSWER),
                true,
                Set.of(),
                Instant.EPOCH,
                Optional.empty(),
                Optional.empty());
        return new Caller(key, false, directory);
    }

    /** Sites in a list that a test changes. */
    private static final class Listed implements SiteDirectory {

        private final List<Site> sites = new ArrayList<>();

        @Override
        public Optional<Site> find(String slug) {
            return sites.stream().filter(site -> site.slug().equals(slug)).findFirst();
        }

        @Override
        public List<Site> list() {
            return List.copyOf(sites);
        }

        @Override
        public Site create(String slug, String name) {
            throw new UnsupportedOperationException();
        }

        @Override
        public boolean delete(String slug) {
            throw new UnsupportedOperationException();
        }
    }
}
