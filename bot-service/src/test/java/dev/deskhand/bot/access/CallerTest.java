package dev.deskhand.bot.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.deskhand.bot.problem.DeskhandException;
import dev.deskhand.knowledge.article.Audience;
import dev.deskhand.knowledge.article.SiteId;
import dev.deskhand.knowledge.publish.Site;
import dev.deskhand.knowledge.publish.SiteDirectory;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class CallerTest {

    private static final Site A = new Site(SiteId.random(), "a", "A", 0);
    private static final Site B = new Site(SiteId.random(), "b", "B", 0);
    private static final Site DEFAULT = new Site(SiteId.random(), "default", "Default", 0);

    @Test
    void the_only_site_need_not_be_named() {
        assertThat(reaching(A).siteFor(null)).isEqualTo(A);
        assertThat(reaching(A).siteFor("a")).isEqualTo(A);
    }

    @Test
    void a_key_for_all_sites_means_the_default_one() {
        assertThat(caller(true, Set.of()).siteFor(null)).isEqualTo(DEFAULT);
        assertThat(caller(true, Set.of()).siteFor("b")).isEqualTo(B);
    }

    @Test
    void what_the_key_does_not_reach_is_404() {
        assertThatThrownBy(() -> reaching(A).siteFor("b")).hasMessage("There is no site \"b\" for this key.");
        assertThatThrownBy(() -> reaching(A).siteFor("nowhere")).isInstanceOf(DeskhandException.class);
        assertThatThrownBy(() -> reaching(A, B).siteFor(null))
                .hasMessage("This key reaches 2 sites; name one of them in \"site\".");
    }

    @Test
    void internal_articles_need_their_scope() {
        assertThat(caller(true, Set.of(Scope.ANSWER)).audiences()).containsExactly(Audience.PUBLIC);
        assertThat(caller(true, Set.of(Scope.ANSWER, Scope.ANSWER_INTERNAL)).audiences())
                .containsExactlyInAnyOrder(Audience.values());
        assertThatThrownBy(() -> caller(true, Set.of(Scope.ANSWER)).requireScope(Scope.ANSWER_INTERNAL))
                .hasMessageContaining("answer:internal");
    }

    private static Caller reaching(Site... sites) {
        return caller(false, Set.of(), sites);
    }

    private static Caller caller(boolean allSites, Set<Scope> scopes, Site... sites) {
        ApiKey key = new ApiKey(
                ApiKeyId.random(),
                "test",
                scopes,
                allSites,
                Arrays.stream(sites).map(Site::id).collect(Collectors.toSet()),
                Instant.EPOCH,
                Optional.empty(),
                Optional.empty());
        return new Caller(key, false, new ThreeSites());
    }

    private static final class ThreeSites implements SiteDirectory {

        @Override
        public Optional<Site> find(String slug) {
            return list().stream().filter(site -> site.slug().equals(slug)).findFirst();
        }

        @Override
        public List<Site> list() {
            return List.of(A, B, DEFAULT);
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
