package dev.deskhand.bot.delivery.mail;

import jakarta.mail.BodyPart;
import jakarta.mail.MessagingException;
import jakarta.mail.Multipart;
import jakarta.mail.Part;
import jakarta.mail.Session;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Properties;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A mail as it came in.
 *
 * @param id Message-ID, or what stands for one: the same mail has the same
 * @param from address of the sender, in lower case; empty when there is none
 * @param references what it answers, the nearest first
 * @param text what the sender has written, without what it quotes
 * @param automatic a machine sent it, or it is our own
 */
record IncomingMail(String id, String from, String references, String text, List<File> files, boolean automatic) {

    private static final int MOST_PARTS = 100;
    private static final int MOST_DEPTH = 10;
    private static final int MOST_FILES = 10;
    private static final Set<String> BULK = Set.of("bulk", "junk", "list", "auto_reply");

    /** A file that came along. */
    record File(@Nullable String name, byte[] content) {}

    /**
     * @throws MessagingException when it is no mail, or one that is built to harm
     */
    static IncomingMail read(byte[] raw) throws MessagingException, IOException {
        MimeMessage message = new MimeMessage(Session.getInstance(new Properties()), new ByteArrayInputStream(raw));
        Parts parts = new Parts();
        parts.collect(message, 0);
        String text =
                parts.plain.isEmpty() ? ReplyText.ofHtml(parts.html.toString()) : ReplyText.of(parts.plain.toString());
        return new IncomingMail(
                id(message, raw),
                sender(message),
                header(message, "In-Reply-To") + " " + reversed(header(message, "References")),
                text,
                parts.files,
                isAutomatic(message));
    }

    private static String sender(MimeMessage message) throws MessagingException {
        return message.getFrom() != null
                        && message.getFrom().length == 1
                        && message.getFrom()[0] instanceof InternetAddress address
                        && address.getAddress() != null
                ? MailAddress.normal(address.getAddress())
                : "";
    }

    /* Source: RFC 3834, and what programs send that are older than it. */
    private static boolean isAutomatic(MimeMessage message) throws MessagingException {
        String submitted =
                header(message, "Auto-Submitted").toLowerCase(Locale.ROOT).strip();
        return !submitted.isEmpty() && !submitted.startsWith("no")
                || BULK.contains(
                        header(message, "Precedence").toLowerCase(Locale.ROOT).strip())
                || !header(message, MailPost.MARK).isEmpty()
                || !header(message, "X-Autoreply").isEmpty()
                || !header(message, "X-Autorespond").isEmpty()
                || !header(message, "X-Loop").isEmpty()
                || !header(message, "List-Id").isEmpty()
                || header(message, "Return-Path").strip().equals("<>")
                || message.isMimeType("multipart/report")
                || MailThread.isOurs(header(message, "Message-ID"));
    }

    private static String id(MimeMessage message, byte[] raw) throws MessagingException {
        String id = header(message, "Message-ID").strip();
        if (!id.isEmpty()) {
            return id;
        }
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(raw));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String header(MimeMessage message, String name) throws MessagingException {
        return Optional.ofNullable(message.getHeader(name, " ")).orElse("");
    }

    private static String reversed(String references) {
        List<String> ids = new ArrayList<>(List.of(references.strip().split("\\s+")));
        Collections.reverse(ids);
        return String.join(" ", ids);
    }

    /** The parts of a mail, gathered within limits. */
    private static final class Parts {

        private final StringBuilder plain = new StringBuilder();
        private final StringBuilder html = new StringBuilder();
        private final List<File> files = new ArrayList<>();
        private int seen;

        void collect(Part part, int depth) throws MessagingException, IOException {
            if (depth > MOST_DEPTH || ++seen > MOST_PARTS) {
                throw new MessagingException("The mail has too many parts.");
            }
            boolean attached = Part.ATTACHMENT.equalsIgnoreCase(part.getDisposition()) || part.getFileName() != null;
            if (part.isMimeType("multipart/*") && part.getContent() instanceof Multipart parts) {
                for (int i = 0; i < parts.getCount(); i++) {
                    BodyPart inner = parts.getBodyPart(i);
                    collect(inner, depth + 1);
                }
            } else if (!attached && part.isMimeType("text/plain")) {
                plain.append(text(part));
            } else if (!attached && part.isMimeType("text/html")) {
                html.append(text(part));
            } else if (attached && files.size() < MOST_FILES) {
                try (InputStream content = part.getInputStream()) {
                    files.add(new File(part.getFileName(), content.readAllBytes()));
                }
            }
        }

        private static String text(Part part) throws MessagingException, IOException {
            try {
                return part.getContent() instanceof String text ? text : "";
            } catch (IOException unknownCharset) {
                try (InputStream content = part.getInputStream()) {
                    return new String(content.readAllBytes(), StandardCharsets.UTF_8);
                }
            }
        }
    }
}
