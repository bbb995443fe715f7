package dev.deskhand.bot.access;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;

/** Finds out who of the house sends a request; kept where people are. */
public interface StaffSessions {

    /** The person signed in with all that the account asks for; empty when the session is over or the account disabled. */
    Optional<? extends Staff> of(HttpServletRequest request);
}
