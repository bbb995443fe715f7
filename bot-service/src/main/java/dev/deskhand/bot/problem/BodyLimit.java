package dev.deskhand.bot.problem;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** How large a route's body may be, where 256 KiB are too little. */
@Documented
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.METHOD)
public @interface BodyLimit {

    /** Of every route without this annotation. */
    int DEFAULT_KIBIBYTES = 256;

    int kibibytes();
}
