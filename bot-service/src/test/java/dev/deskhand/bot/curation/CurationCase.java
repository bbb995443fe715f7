package dev.deskhand.bot.curation;

import static org.assertj.core.api.Assertions.assertThat;

import dev.deskhand.bot.access.Role;
import dev.deskhand.bot.ask.AnswerServiceCase;
import dev.deskhand.bot.console.Console;
import dev.deskhand.bot.people.Agent;
import dev.deskhand.bot.people.Agents;
import dev.deskhand.bot.people.NewAgent;
import dev.deskhand.bot.people.OneTimeLinks;
import dev.deskhand.knowledge.article.Audience;
import dev.deskhand.knowledge.search.PassageSearch;
import dev.deskhand.knowledge.search.SearchRequest;
import dev.deskhand.knowledge.text.LanguageGuess;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;

/** A test of the leads' desk: a site with two leads and an agent. */
abstract class CurationCase extends AnswerServiceCase {

    static final String PASSWORD = "four calm green lamps";

    @Autowired
    Agents agents;

    @Autowired
    OneTimeLinks links;

    @Autowired
    Drafting drafting;

    @Autowired
    Publishing publishing;

    @Autowired
    Entries entries;

    @Autowired
    PassageSearch search;

    Editor lea;
    Editor max;

    @BeforeEach
    void letTwoLeadsIn() {
        jdbc.sql("delete from bot.rate_bucket").update();
        lea = editor(person("Lea", Role.LEAD));
        max = editor(person("Max", Role.LEAD));
    }

    Agent person(String name, Role role) {
        Agent invited = agents.add(NewAgent.invited(UUID.randomUUID() + "@example.com", name, role, Set.of(site.id())));
        String path = links.issue(invited, invited);
        return links.redeem(path.substring(OneTimeLinks.PATH.length()), PASSWORD);
    }

    Console console(Role role) {
        return new Console(port).signIn(person("Somebody", role).email(), PASSWORD);
    }

    static Editor editor(Agent agent) {
        return new Editor("agent", agent.actor(), agent.name());
    }

    /** A published article with one sentence. */
    Entry published(String title, String body) {
        Entry begun = drafting.begin(site.id(), title, "en", lea);
        Entry saved = write(begun, body, lea);
        return publishing.publish(site.id(), saved.id(), saved.version(), lea);
    }

    /** Saves another text, seen as it stands. */
    Entry write(Entry entry, String body, Editor editor) {
        Wording now = entry.wording();
        return drafting.save(
                site.id(),
                entry.id(),
                entry.version(),
                entry.shelf(),
                new Wording(now.title(), body, now.url(), now.tags(), now.questions()),
                "a note",
                editor);
    }

    /** Titles that a question finds. */
    List<String> found(String question) {
        return search
                .search(new SearchRequest(
                        site.id(),
                        Set.of(Audience.PUBLIC),
                        question,
                        Optional.empty(),
                        List.of(new LanguageGuess("en", 1)),
                        10))
                .articles()
                .stream()
                .map(article -> article.bestPassage().title())
                .toList();
    }

    long audited(String action) {
        return jdbc.sql("select count(*) from bot.audit where action = :action and target like :site")
                .param("action", action)
                .param("site", site.id() + "%")
                .query(Long.class)
                .single();
    }

    String desk(String rest) {
        return "/desk/articles/" + site.slug() + rest;
    }

    static void assertOk(HttpResponse<String> page) {
        assertThat(page.statusCode()).as(page.body()).isEqualTo(200);
        assertThat(page.body()).doesNotContain("??");
    }
}
