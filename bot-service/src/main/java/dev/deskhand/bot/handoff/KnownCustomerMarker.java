package dev.deskhand.bot.handoff;

import dev.deskhand.bot.conversation.Conversation;
import dev.deskhand.bot.redact.KnownPerson;
import dev.deskhand.bot.redact.PersonalData;
import dev.deskhand.bot.redact.PersonalSpan;
import java.util.List;
import org.springframework.stereotype.Component;

/** Marks what the service's finders find, and the customer's own name and addresses wherever they stand. */
@Component
class KnownCustomerMarker implements PersonalDataMarker {

    private final PersonalData personalData;

    KnownCustomerMarker(PersonalData personalData) {
        this.personalData = personalData;
    }

    @Override
    public List<PersonalSpan> mark(String text, Conversation conversation) {
        KnownPerson customer = KnownPerson.of(
                conversation.profile().name(),
                conversation.profile().externalId(),
                conversation.contact().email().orElse(null));
        return personalData.find(text, customer);
    }
}
