package dev.deskhand.bot.delivery.mail;

/** The small pages behind the link of a verification mail: no script, nothing from elsewhere. */
final class MailPage {

    private MailPage() {}

    static String asking(String question, String button, String language) {
        return page(question, """
                <form method="post"><button>%s</button></form>
                """.formatted(MailBody.escaped(button)), language);
    }

    static String saying(String sentence, String language) {
        return page(sentence, "", language);
    }

    private static String page(String sentence, String rest, String language) {
        return """
                <!doctype html>
                <html lang="%s" dir="%s">
                <head>
                <meta charset="utf-8">
                <meta name="viewport" content="width=device-width, initial-scale=1">
                <meta name="color-scheme" content="light dark">
                <title>%s</title>
                </head>
                <body>
                <main>
                <h1>%s</h1>
                %s</main>
                </body>
                </html>
                """.formatted(
                        MailBody.escaped(language),
                        MailBody.direction(language),
                        MailBody.escaped(sentence),
                        MailBody.escaped(sentence),
                        rest);
    }
}
