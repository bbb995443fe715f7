package dev.deskhand.bot.delivery.connect;

import dev.deskhand.bot.delivery.Connector;
import dev.deskhand.bot.delivery.Delivery;
import dev.deskhand.bot.delivery.EventType;
import dev.deskhand.bot.delivery.Outcome;
import dev.deskhand.bot.delivery.TargetAccess;
import dev.deskhand.bot.delivery.mail.MailAddress;
import dev.deskhand.bot.delivery.mail.MailBlock;
import dev.deskhand.bot.delivery.mail.MailPost;
import dev.deskhand.bot.delivery.mail.OutgoingMail;
import dev.deskhand.bot.problem.InputCheck;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;

/** A mail to the team. Whoever answers it answers nobody: customers are answered in the service. */
@Component
class EmailConnector implements Connector {

    private final MailPost post;
    private final Wording wording;

    EmailConnector(MailPost post, Wording wording) {
        this.post = post;
        this.wording = wording;
    }

    @Override
    public String kind() {
        return "email";
    }

    @Override
    public Set<String> defaultEvents() {
        return Set.of(EventType.HANDOFF_CREATED);
    }

    @Override
    public List<String> settings() {
        return List.of("to");
    }

    @Override
    public Set<String> secrets() {
        return Set.of();
    }

    @Override
    public void check(TargetAccess access, InputCheck check) {
        check.that("", post.isOn(), "needs a mail server, which the operator names in deskhand.mail");
        check.that(
                "/settings/to",
                access.setting("to").filter(MailAddress::isValid).isPresent(),
                "must be a mail address");
    }

    @Override
    public Outcome deliver(Delivery delivery) throws IOException {
        JsonNode document = wording.document(delivery);
        List<MailBlock> blocks = new ArrayList<>();
        blocks.add(MailBlock.text(wording.headline(document)));
        for (Wording.Line line : wording.transcript(document)) {
            blocks.add(MailBlock.text(line.author() + ":"));
            blocks.add(MailBlock.quote(line.text()));
        }
        blocks.add(MailBlock.quiet(String.join("\n", wording.facts(document))));
        post.send(new OutgoingMail(
                delivery.target().access().setting("to").orElseThrow(),
                Optional.of("Deskhand"),
                wording.headline(document)
                        + wording.subject(document)
                                .map(subject -> ": " + subject)
                                .orElse(""),
                blocks,
                "<" + delivery.key() + "." + delivery.target().id() + "@" + post.domain() + ">",
                delivery.conversation()
                        .map(id -> "<" + id + "." + delivery.target().id() + "@" + post.domain() + ">"),
                true,
                "en"));
        return Outcome.DELIVERED;
    }
}
