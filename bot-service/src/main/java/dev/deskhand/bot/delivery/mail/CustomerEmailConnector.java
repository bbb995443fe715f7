package dev.deskhand.bot.delivery.mail;

import dev.deskhand.bot.answer.Replies;
import dev.deskhand.bot.conversation.Conversation;
import dev.deskhand.bot.conversation.ConversationId;
import dev.deskhand.bot.conversation.Conversations;
import dev.deskhand.bot.delivery.Connector;
import dev.deskhand.bot.delivery.Delivery;
import dev.deskhand.bot.delivery.Outcome;
import dev.deskhand.bot.delivery.ReceiverException;
import dev.deskhand.bot.delivery.TargetAccess;
import dev.deskhand.bot.problem.DeskhandException;
import dev.deskhand.bot.problem.InputCheck;
import dev.deskhand.bot.problem.TextLimit;
import dev.deskhand.knowledge.article.SiteId;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/**
 * Mail to the site's customers. Only addresses that are known to be theirs get any; one that somebody left gets a
 * single question whether it is. Looked at when it is due: what was read meanwhile is not sent.
 */
@Component
class CustomerEmailConnector implements Connector {

    static final String AFTER_MINUTES = "afterMinutes";
    static final String INBOUND = "inbound";
    static final Duration PATIENCE = Duration.ofMinutes(5);

    private static final String NAME = "name";
    private static final TextLimit TOKEN = new TextLimit(20, 200);
    private static final String NOBODY = "The customer has no address that is known to be theirs.";
    private static final String READ = "The customer has read it, or was told by an earlier mail.";

    private final MailPost post;
    private final MailSettings settings;
    private final MailThreads threads;
    private final CustomerAddresses addresses;
    private final UnreadReplies unread;
    private final Conversations conversations;
    private final Replies words;
    private final JsonMapper json;

    CustomerEmailConnector(
            MailPost post,
            MailSettings settings,
            MailThreads threads,
            CustomerAddresses addresses,
            UnreadReplies unread,
            Conversations conversations,
            Replies words,
            JsonMapper json) {
        this.post = post;
        this.settings = settings;
        this.threads = threads;
        this.addresses = addresses;
        this.unread = unread;
        this.conversations = conversations;
        this.words = words;
        this.json = json;
    }

    @Override
    public String kind() {
        return "customer_email";
    }

    @Override
    public Set<String> defaultEvents() {
        return Set.of(MailType.CONTINUATION, MailType.VERIFICATION, MailType.NOTICE);
    }

    @Override
    public List<String> settings() {
        return List.of(NAME, AFTER_MINUTES);
    }

    @Override
    public Set<String> secrets() {
        return Set.of(INBOUND);
    }

    @Override
    public void check(TargetAccess access, InputCheck check) {
        check.that("", post.isOn(), "needs a mail server, which the operator names in deskhand.mail");
        check.that(
                "/settings/" + AFTER_MINUTES,
                access.setting(AFTER_MINUTES)
                        .map(minutes -> minutes.matches("[0-9]{1,4}"))
                        .orElse(true),
                "must be a number of minutes, 0 to 9999");
        check.optionalText("/settings/" + NAME, access.setting(NAME).orElse(null), TextLimit.required(100));
        check.optionalText("/secrets/" + INBOUND, access.secret(INBOUND).orElse(null), TOKEN);
    }

    @Override
    public Outcome deliver(Delivery delivery) throws IOException {
        return switch (delivery.type()) {
            case MailType.CONTINUATION -> continueByMail(delivery);
            case MailType.NOTICE -> notice(delivery);
            case MailType.VERIFICATION -> verify(delivery);
            default -> new Outcome.Skipped("Mail goes to customers only.");
        };
    }

    private Outcome continueByMail(Delivery delivery) throws IOException {
        Conversation conversation = conversation(delivery);
        Optional<String> address = addresses.of(conversation.site(), conversation.id());
        if (address.isEmpty()) {
            return new Outcome.Skipped(NOBODY);
        }
        List<UnreadReplies.Reply> replies =
                unread.of(conversation.site(), conversation.id(), threads.toldUpTo(conversation.id()));
        return replies.isEmpty() ? new Outcome.Skipped(READ) : send(delivery, conversation, address.get(), replies);
    }

    private Outcome notice(Delivery delivery) throws IOException {
        Conversation conversation = conversation(delivery);
        Optional<String> address = addresses.of(conversation.site(), conversation.id());
        if (address.isEmpty()) {
            return new Outcome.Skipped(NOBODY);
        }
        Optional<UnreadReplies.Reply> notice = unread.notice(conversation.site(), conversation.id())
                .filter(line -> line.seq() > threads.toldUpTo(conversation.id()));
        return notice.isEmpty()
                ? new Outcome.Skipped(READ)
                : send(delivery, conversation, address.get(), List.of(notice.get()));
    }

    private Outcome send(
            Delivery delivery, Conversation conversation, String address, List<UnreadReplies.Reply> replies)
            throws IOException {
        MailThread thread = threads.open(conversation.site(), conversation.id(), MailAddress.normal(address));
        String language = conversation.language().orElse("en");
        long last = replies.get(replies.size() - 1).seq();
        String messageId = thread.messageId(last, post.domain());
        List<MailBlock> blocks = new ArrayList<>();
        blocks.add(
                MailBlock.quiet(ReplyText.MARKER + " " + words.text("mail.above", language) + " " + ReplyText.MARKER));
        for (UnreadReplies.Reply reply : replies) {
            reply.name().ifPresent(name -> blocks.add(MailBlock.text(name + ":")));
            blocks.add(MailBlock.quote(reply.text()));
        }
        blocks.add(MailBlock.quiet(words.text("mail.hint", language)));
        post.send(new OutgoingMail(
                address,
                delivery.target().access().setting(NAME),
                words.text("mail.subject", language),
                blocks,
                messageId,
                thread.latestMessageId(),
                replies.stream().noneMatch(UnreadReplies.Reply::byPerson),
                language));
        threads.told(conversation.id(), last, messageId);
        return Outcome.DELIVERED;
    }

    private Outcome verify(Delivery delivery) throws IOException {
        Conversation conversation = conversation(delivery);
        SiteId site = conversation.site();
        Optional<CustomerAddresses.Unproved> unproved = addresses.unproved(site, conversation.id());
        if (unproved.isEmpty()) {
            return new Outcome.Skipped("The address is proved, or another was left.");
        }
        String language = conversation.language().orElse("en");
        String link = settings.publicUrl() + "/mail/verify/" + addresses.ask(site, unproved.get());
        post.send(new OutgoingMail(
                unproved.get().address(),
                delivery.target().access().setting(NAME),
                words.text("mail.verify.subject", language),
                List.of(
                        MailBlock.text(words.text(
                                "mail.verify.text",
                                language,
                                Map.of("address", unproved.get().address()))),
                        MailBlock.link(link),
                        MailBlock.quiet(words.text("mail.verify.ignore", language))),
                "<" + delivery.key() + ".verify@" + post.domain() + ">",
                Optional.empty(),
                true,
                language));
        return Outcome.DELIVERED;
    }

    private Conversation conversation(Delivery delivery) throws ReceiverException {
        String id = json.readTree(delivery.payload()).path("conversation").asString("");
        try {
            return conversations.get(delivery.target().site(), new ConversationId(UUID.fromString(id)));
        } catch (DeskhandException e) {
            throw ReceiverException.gone("The conversation is not there any more.");
        }
    }
}
