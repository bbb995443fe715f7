package dev.deskhand.bot.inbox.web;

import dev.deskhand.bot.attachment.Attachments;
import dev.deskhand.bot.conversation.Author;
import dev.deskhand.bot.conversation.Conversation;
import dev.deskhand.bot.conversation.ConversationId;
import dev.deskhand.bot.conversation.ConversationStatus;
import dev.deskhand.bot.conversation.Conversations;
import dev.deskhand.bot.conversation.Message;
import dev.deskhand.bot.handoff.Handoff;
import dev.deskhand.bot.handoff.HandoffStatus;
import dev.deskhand.bot.handoff.Handoffs;
import dev.deskhand.bot.handoff.Resolution;
import dev.deskhand.bot.hours.TeamName;
import dev.deskhand.bot.inbox.Desk;
import dev.deskhand.bot.inbox.Desks;
import dev.deskhand.bot.inbox.InboxLists;
import dev.deskhand.bot.inbox.ListFilter;
import dev.deskhand.bot.inbox.ListedConversation;
import dev.deskhand.bot.inbox.PastConversations;
import dev.deskhand.bot.inbox.Priority;
import dev.deskhand.bot.inbox.Queue;
import dev.deskhand.bot.inbox.Snippets;
import dev.deskhand.bot.people.Agent;
import dev.deskhand.bot.people.AgentId;
import dev.deskhand.bot.people.Agents;
import dev.deskhand.bot.people.Presence;
import dev.deskhand.bot.people.SignedIn;
import dev.deskhand.bot.people.Team;
import dev.deskhand.bot.people.Teams;
import dev.deskhand.knowledge.publish.Site;
import java.time.Clock;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/** Gathers what the inbox's templates show. */
@Component
class InboxModel {

    private final InboxLists lists;
    private final Conversations conversations;
    private final Handoffs handoffs;
    private final Desks desks;
    private final Snippets snippets;
    private final PastConversations past;
    private final Timeline timeline;
    private final ReplyTargets targets;
    private final Agents agents;
    private final Teams teams;
    private final Attachments attachments;
    private final Presence presence;
    private final Clock clock;

    InboxModel(
            InboxLists lists,
            Conversations conversations,
            Handoffs handoffs,
            Desks desks,
            Snippets snippets,
            PastConversations past,
            Timeline timeline,
            ReplyTargets targets,
            Agents agents,
            Teams teams,
            Attachments attachments,
            Presence presence,
            Clock clock) {
        this.lists = lists;
        this.conversations = conversations;
        this.handoffs = handoffs;
        this.desks = desks;
        this.snippets = snippets;
        this.past = past;
        this.timeline = timeline;
        this.targets = targets;
        this.agents = agents;
        this.teams = teams;
        this.attachments = attachments;
        this.presence = presence;
        this.clock = clock;
    }

    /** A row of the list, with its clock where somebody waits. */
    record Row(ListedConversation of, Optional<ReplyTargets.Waiting> waiting) {}

    /** A canned reply as it would be inserted. */
    record Insert(String name, String language, String text) {}

    void addList(Model page, SignedIn me, Site site, ListFilter filter) {
        List<String> mine = teams.of(me.id()).stream()
                .filter(team -> team.site().equals(site.id()))
                .map(Team::name)
                .map(TeamName::value)
                .toList();
        List<Row> rows = lists.list(site.id(), me.id(), mine, filter).stream()
                .map(row -> new Row(row, row.waitingSince().map(since -> targets.of(site.id(), row.team(), since))))
                .toList();
        addFrame(page, me, site);
        page.addAttribute("filter", filter)
                .addAttribute("queues", Queue.values())
                .addAttribute("counts", lists.counts(site.id(), me.id(), mine))
                .addAttribute("tags", lists.tags(site.id()))
                .addAttribute("languages", lists.languages(site.id()))
                .addAttribute("priorities", Priority.values())
                .addAttribute("people", agents.list(site.id()))
                .addAttribute("rows", rows)
                .addAttribute("most", InboxLists.MOST);
    }

    /** A conversation as it stands after something was done to it, as the part of a page that shows it. */
    String shown(Model page, SignedIn me, Site site, UUID id) {
        addConversation(page, me, site, id);
        page.addAttribute("open", id.toString());
        return "inbox/conversation :: conversation";
    }

    /** Whether nobody else has the conversation. */
    boolean mayReply(SignedIn me, Site site, ConversationId id) {
        Conversation conversation = conversations.get(site.id(), id);
        return conversation.status() != ConversationStatus.OPEN
                || conversation.charge().assignee().isEmpty()
                || isMine(conversation, me.id());
    }

    /** Files that go with the agent's next reply. */
    void addUnsent(Model page, SignedIn me, Site site, ConversationId id) {
        page.addAttribute("site", site)
                .addAttribute("conversation", conversations.get(site.id(), id))
                .addAttribute(
                        "unsent", attachments.unsent(site.id(), id, me.id().value()));
    }

    void addConversation(Model page, SignedIn me, Site site, UUID id) {
        Conversation conversation = conversations.get(site.id(), new ConversationId(id));
        desks.seen(me.id(), site.id(), conversation.id(), false);
        List<Message> said = conversations.transcript(site.id(), conversation.id());
        addFrame(page, me, site);
        addFacts(page, me, site, conversation);
        UUID clientMessageId = UUID.randomUUID();
        page.addAttribute("clientMessageId", clientMessageId)
                .addAttribute("macroValues", "{\"clientMessageId\": \"" + clientMessageId + "\"}");
        page.addAttribute("replyDraft", desks.draft(me.id(), conversation.id(), "reply"))
                .addAttribute("noteDraft", desks.draft(me.id(), conversation.id(), "note"))
                .addAttribute(
                        "unsent",
                        attachments.unsent(site.id(), conversation.id(), me.id().value()))
                .addAttribute("past", past.ofCustomer(conversation))
                .addAttribute(
                        "similar",
                        lastQuestion(said)
                                .map(question -> past.similarTo(conversation, question))
                                .orElse(List.of()))
                .addAttribute("macros", snippets.macros(site.id()))
                .addAttribute(
                        "inserts",
                        snippets.replies(site.id(), conversation.language().orElse("")).stream()
                                .map(reply -> new Insert(
                                        reply.name(),
                                        reply.language(),
                                        Variables.fill(reply.text(), conversation, me.agent(), site)))
                                .toList())
                .addAttribute(
                        "resolutions",
                        Arrays.stream(Resolution.values())
                                .filter(Resolution::isByChoice)
                                .toList());
    }

    /** What changes while a conversation is open: its log, its state, who else is there. */
    void addLive(Model page, SignedIn me, Site site, UUID id) {
        addFrame(page, me, site);
        addFacts(page, me, site, conversations.get(site.id(), new ConversationId(id)));
    }

    private void addFacts(Model page, SignedIn me, Site site, Conversation conversation) {
        List<Agent> people = agents.list(site.id());
        Desk desk = desks.of(site.id(), conversation.id());
        Optional<Handoff> handoff = latestHandoff(site, conversation);
        String version = desk.version(conversation);
        page.addAttribute("conversation", conversation)
                .addAttribute("desk", desk)
                .addAttribute("version", version)
                .addAttribute("ifMatch", "{\"If-Match\": \"" + version.replace("\"", "\\\"") + "\"}")
                .addAttribute("log", timeline.of(conversation))
                .addAttribute("handoff", handoff.orElse(null))
                .addAttribute("viewers", desks.viewers(me.id(), conversation.id()))
                .addAttribute("isMine", isMine(conversation, me.id()))
                .addAttribute("priorities", Priority.values())
                .addAttribute("people", people)
                .addAttribute(
                        "there",
                        presence.available(people.stream().map(Agent::id).toList()))
                .addAttribute("teams", teams.of(site.id()));
    }

    private void addFrame(Model page, SignedIn me, Site site) {
        page.addAttribute("site", site)
                .addAttribute("sites", me.sites())
                .addAttribute("me", me.agent())
                .addAttribute("presence", presence.of(me.id()).code())
                .addAttribute("moments", Moments.of(me.agent(), clock.instant()));
    }

    /** The running hand-off, else the latest one that is over. */
    private Optional<Handoff> latestHandoff(Site site, Conversation conversation) {
        return handoffs.findRunning(site.id(), conversation.id())
                .or(() -> handoffs.list(site.id(), Optional.of(HandoffStatus.RESOLVED), 500).stream()
                        .filter(it -> it.conversation().equals(conversation.id()))
                        .reduce((earlier, later) -> later));
    }

    static Optional<String> lastQuestion(List<Message> said) {
        return said.stream()
                .filter(message ->
                        message.author() == Author.CUSTOMER && !message.text().isBlank())
                .reduce((earlier, later) -> later)
                .map(Message::text);
    }

    private static boolean isMine(Conversation conversation, AgentId me) {
        return conversation
                .charge()
                .assignee()
                .filter(holder -> holder.agent().equals(me.value()))
                .isPresent();
    }
}
