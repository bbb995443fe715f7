package dev.deskhand.bot.access.web;

import dev.deskhand.bot.access.Caller;
import dev.deskhand.bot.access.NewApiKey;
import dev.deskhand.bot.access.Scope;
import dev.deskhand.bot.problem.DeskhandException;
import dev.deskhand.bot.problem.ErrorCode;
import dev.deskhand.bot.problem.InputCheck;
import dev.deskhand.bot.problem.TextLimit;
import dev.deskhand.knowledge.article.SiteId;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Checks a wish for a key: it may reach no more than who wishes it. */
@Component
class KeyRequests {

    private static final TextLimit NAME = TextLimit.required(100);
    private static final int MAX_SITES = 100;

    NewApiKey check(KeyRequest body, Caller caller) {
        InputCheck check = new InputCheck().text("/name", body.name(), NAME).atMost("/sites", body.sites(), MAX_SITES);
        Set<Scope> scopes = scopes(body.scopes(), check);
        boolean allSites = Boolean.TRUE.equals(body.allSites());
        boolean named = body.sites() != null && !body.sites().isEmpty();
        check.that("/sites", allSites != named, "must name at least one site, unless allSites is true")
                .done();
        if (allSites && !caller.key().allSites()) {
            throw new DeskhandException(ErrorCode.FORBIDDEN, "Only a key for all sites can make one for all sites.");
        }
        return new NewApiKey("" + body.name(), scopes, allSites, sites(body.sites(), caller));
    }

    private static Set<Scope> scopes(@Nullable List<@Nullable String> codes, InputCheck check) {
        Set<Scope> scopes = new HashSet<>();
        List<@Nullable String> wanted = codes == null ? List.<@Nullable String>of() : codes;
        check.that("/scopes", !wanted.isEmpty(), "is missing, must be some of " + allowed());
        for (int i = 0; i < wanted.size(); i++) {
            Optional<Scope> scope = Scope.fromCode("" + wanted.get(i));
            check.that("/scopes/" + i, scope.isPresent(), "is \"" + wanted.get(i) + "\", must be one of " + allowed());
            scope.ifPresent(scopes::add);
        }
        return scopes;
    }

    private static Set<SiteId> sites(@Nullable List<@Nullable String> slugs, Caller caller) {
        return slugs == null
                ? Set.of()
                : slugs.stream().map(slug -> caller.siteFor("" + slug).id()).collect(Collectors.toSet());
    }

    private static String allowed() {
        return Arrays.stream(Scope.values()).map(Scope::code).collect(Collectors.joining(", "));
    }
}
