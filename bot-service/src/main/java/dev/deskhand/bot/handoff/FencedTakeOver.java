package dev.deskhand.bot.handoff;

import dev.deskhand.bot.conversation.Assignee;
import dev.deskhand.bot.conversation.Author;
import dev.deskhand.bot.conversation.Charge;
import dev.deskhand.bot.conversation.Conversation;
import dev.deskhand.bot.conversation.ConversationId;
import dev.deskhand.bot.conversation.ConversationStatus;
import dev.deskhand.bot.conversation.Conversations;
import dev.deskhand.bot.conversation.EventDetails;
import dev.deskhand.bot.conversation.Message;
import dev.deskhand.bot.conversation.MessageDraft;
import dev.deskhand.bot.conversation.MessageFile;
import dev.deskhand.bot.conversation.TextLanguage;
import dev.deskhand.bot.hours.TeamName;
import dev.deskhand.bot.people.Agent;
import dev.deskhand.bot.people.AgentId;
import dev.deskhand.bot.people.Agents;
import dev.deskhand.bot.people.Teams;
import dev.deskhand.bot.problem.DeskhandException;
import dev.deskhand.bot.problem.ErrorCode;
import dev.deskhand.knowledge.article.SiteId;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** Take-over by the conversation's fence, which {@link Conversations} raises when the word goes from the bot to people. */
@Component
class FencedTakeOver implements TakeOver {

    private final Conversations conversations;
    private final HandoffProgress handoffs;
    private final Agents agents;
    private final Teams teams;
    private final TextLanguage languages;
    private final HandoffSettings settings;
    private final TransactionTemplate transaction;
    private final Clock clock;

    FencedTakeOver(
            Conversations conversations,
            HandoffProgress handoffs,
            Agents agents,
            Teams teams,
            TextLanguage languages,
            HandoffSettings settings,
            TransactionTemplate transaction,
            Clock clock) {
        this.conversations = conversations;
        this.handoffs = handoffs;
        this.agents = agents;
        this.teams = teams;
        this.languages = languages;
        this.settings = settings;
        this.transaction = transaction;
        this.clock = clock;
    }

    @Override
    public Conversation claim(SiteId site, ConversationId id, AgentId agent) {
        Assignee person = person(site, agent);
        return locked(site, id, conversation -> take(free(conversation, person), person));
    }

    @Override
    public Conversation assign(SiteId site, ConversationId id, AgentId by, AgentId to) {
        person(site, by);
        Assignee person = person(site, to);
        return locked(site, id, conversation -> take(conversation, person));
    }

    @Override
    public Conversation assign(SiteId site, ConversationId id, AgentId by, Optional<TeamName> team) {
        person(site, by);
        team.filter(name -> teams.find(site, name).isEmpty()).ifPresent(name -> {
            throw DeskhandException.notFound("There is no team \"" + name + "\" here.");
        });
        return locked(site, id, conversation -> {
            change(
                    conversation,
                    ConversationStatus.WAITING,
                    conversation.charge().waitingFor(team));
            handoffs.waiting(conversation);
            return conversation;
        });
    }

    @Override
    public Message reply(SiteId site, ConversationId id, AgentId agent, AgentMessage message) {
        Assignee person = person(site, agent);
        return transaction.execute(status -> {
            Conversation conversation = conversations.lock(site, id);
            Optional<Message> known = conversations.findSent(site, id, message.clientMessageId());
            if (known.isPresent()) {
                return same(known.get(), person, message);
            }
            take(free(conversation, person), person);
            Optional<String> language = languages.of(message.text(), conversation.language());
            Message said = conversations.append(
                    site,
                    id,
                    MessageDraft.fromAgent(
                            person, message.text(), language, message.clientMessageId(), message.files()));
            handoffs.afterCommit(new AgentWrote(site, id, said.id(), agent));
            return said;
        });
    }

    @Override
    public Conversation resolve(SiteId site, ConversationId id, AgentId agent, Resolution reason) {
        Assignee person = person(site, agent);
        return locked(site, id, conversation -> {
            if (conversation.status() == ConversationStatus.CLOSED) {
                return conversation;
            }
            Charge charge = free(conversation, person).charge().heldBy(person);
            change(
                    conversation,
                    ConversationStatus.CLOSED,
                    charge.returningUntil(
                            clock.instant().truncatedTo(ChronoUnit.MICROS).plus(settings.reopenToAgent())));
            handoffs.resolved(conversation, Optional.of(agent), reason);
            return conversation;
        });
    }

    @Override
    public Conversation backToBot(SiteId site, ConversationId id, AgentId agent) {
        Assignee person = person(site, agent);
        return locked(site, id, conversation -> {
            change(free(conversation, person), ConversationStatus.BOT, Charge.NONE);
            handoffs.resolved(conversation, Optional.of(agent), Resolution.RETURNED_TO_BOT);
            return conversation;
        });
    }

    private Conversation locked(SiteId site, ConversationId id, UnaryOperator<Conversation> work) {
        return transaction.execute(status -> {
            work.apply(conversations.lock(site, id));
            return conversations.get(site, id);
        });
    }

    private Conversation take(Conversation conversation, Assignee person) {
        boolean hasIt = conversation.status() == ConversationStatus.OPEN
                && conversation.charge().assignee().equals(Optional.of(person));
        if (!hasIt) {
            change(conversation, ConversationStatus.OPEN, conversation.charge().heldBy(person));
            conversations.record(
                    conversation.site(),
                    conversation.id(),
                    new EventDetails.Joined(Author.AGENT.code(), person.name()));
            handoffs.accepted(conversation, new AgentId(person.agent()));
        }
        return conversation;
    }

    /* A conversation that waits for somebody is anybody's who comes. */
    private static Conversation free(Conversation conversation, Assignee person) {
        if (conversation.status() == ConversationStatus.OPEN
                && conversation.charge().isAnothers(person)) {
            String holder = conversation.charge().assignee().orElseThrow().name();
            throw new DeskhandException(ErrorCode.CLAIMED, holder + " has this conversation.");
        }
        return conversation;
    }

    private void change(Conversation conversation, ConversationStatus status, Charge charge) {
        conversations.changeStatus(conversation.site(), conversation.id(), status, Optional.of(Author.AGENT));
        conversations.changeCharge(conversation.site(), conversation.id(), charge);
    }

    private static Message same(Message known, Assignee person, AgentMessage message) {
        boolean same = known.by().agent().equals(Optional.of(person.agent()))
                && known.text().equals(message.text())
                && known.files().stream().map(MessageFile::id).toList().equals(message.files());
        if (!same) {
            throw new DeskhandException(
                    ErrorCode.MESSAGE_DIFFERS,
                    "There is another message with the clientMessageId " + message.clientMessageId() + ".");
        }
        return known;
    }

    private Assignee person(SiteId site, AgentId id) {
        Agent agent = agents.get(id);
        if (!agent.reaches(site) || !agent.isActive()) {
            throw DeskhandException.notFound("There is no agent " + id + " here.");
        }
        return new Assignee(id.value(), agent.name());
    }
}
