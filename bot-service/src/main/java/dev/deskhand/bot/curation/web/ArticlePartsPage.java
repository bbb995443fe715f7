package dev.deskhand.bot.curation.web;

import dev.deskhand.bot.access.Access;
import dev.deskhand.bot.access.Role;
import dev.deskhand.bot.attachment.AttachmentContent;
import dev.deskhand.bot.console.ConsolePage;
import dev.deskhand.bot.curation.ArticleImages;
import dev.deskhand.bot.curation.Entries;
import dev.deskhand.bot.curation.LinkTargets;
import dev.deskhand.bot.people.SignedIn;
import dev.deskhand.bot.problem.BodyLimit;
import dev.deskhand.bot.problem.InputCheck;
import dev.deskhand.bot.problem.TextLimit;
import dev.deskhand.knowledge.publish.Site;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.util.List;
import java.util.UUID;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseBody;

/** What an editor puts into a text: links to other articles, and pictures. */
@ConsolePage
@Access(role = Role.AGENT)
@RequestMapping("/desk/articles/{slug}")
class ArticlePartsPage {

    private final Entries entries;
    private final LinkTargets targets;
    private final ArticleImages images;

    ArticlePartsPage(Entries entries, LinkTargets targets, ArticleImages images) {
        this.entries = entries;
        this.targets = targets;
        this.images = images;
    }

    @GetMapping("/{id}/links")
    String links(
            SignedIn me,
            @PathVariable String slug,
            @PathVariable UUID id,
            @RequestParam(defaultValue = "") String words,
            Model page) {
        Site site = me.siteAt(slug);
        new InputCheck().text("/words", words, TextLimit.upTo(200)).done();
        page.addAttribute("targets", words.isBlank() ? List.of() : targets.find(entries.get(site.id(), id), words));
        return "articles/parts :: links";
    }

    /** A picture as it was sent, whole; answers with its address. */
    @PostMapping(path = "/images", produces = MediaType.APPLICATION_JSON_VALUE)
    @Access(role = Role.LEAD)
    @BodyLimit(kibibytes = 10 * 1024)
    @ResponseBody
    ImageResponse receive(
            SignedIn me,
            @PathVariable String slug,
            @RequestParam(defaultValue = "picture") String name,
            HttpServletRequest request)
            throws IOException {
        Site site = me.siteAt(slug);
        return ImageResponse.of(
                images.receive(site.id(), name, request.getInputStream().readAllBytes()));
    }

    @GetMapping("/images/{image}")
    ResponseEntity<byte[]> image(SignedIn me, @PathVariable String slug, @PathVariable UUID image) {
        AttachmentContent content = images.open(me.siteAt(slug).id(), image);
        return ImageResponse.shown(content);
    }
}
