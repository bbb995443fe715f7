package dev.deskhand.bot.access;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Who may call a route; on the handler method, else on its controller. A route without one is refused to everybody.
 */
@Documented
@Retention(RetentionPolicy.RUNTIME)
@Target({ElementType.METHOD, ElementType.TYPE})
public @interface Access {

    /** A valid key with any of these scopes is needed. */
    Scope[] scope() default {};

    /** Nothing is needed. */
    boolean open() default false;

    /** A person must be signed in, in this role or one that includes it. */
    Role[] role() default {};

    /** A session of the widget is needed. */
    boolean visitor() default false;

    /** Requests from this machine need no key; others need one as {@link #scope()} says. */
    boolean local() default false;
}
