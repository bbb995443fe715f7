package dev.deskhand.bot.model;

import dev.deskhand.bot.BotServiceApplication;
import java.util.Arrays;
import java.util.Locale;
import java.util.function.Consumer;
import org.springframework.boot.SpringApplication;
import org.springframework.context.support.GenericApplicationContext;

/**
 * The service with {@link HelpDeskWriter} as its model, in this process: {@code HelpDeskService behaves|lies|dies|obeys
 * [OPTIONS]} serves until it is ended, for closing runs of {@code evaluate}.
 */
public final class HelpDeskService {

    private HelpDeskService() {}

    public static void main(String[] args) {
        HelpDeskWriter.Manner manner = HelpDeskWriter.Manner.valueOf(args[0].toUpperCase(Locale.ROOT));
        SpringApplication application = new SpringApplication(BotServiceApplication.class);
        application.addInitializers(context -> ((GenericApplicationContext) context)
                .registerBean(
                        "scriptedModel",
                        TextModel.class,
                        () -> new Scripted(new HelpDeskWriter(), manner),
                        definition -> definition.setPrimary(true)));
        application.run(Arrays.copyOfRange(args, 1, args.length));
    }

    private record Scripted(HelpDeskWriter writer, HelpDeskWriter.Manner manner) implements TextModel {

        @Override
        public boolean isConfigured() {
            return true;
        }

        @Override
        public Completion complete(ModelPrompt prompt, Consumer<String> onText) {
            String text = writer.write(manner, prompt.instructions(), prompt.data());
            for (String piece : text.split("(?<=\\s)")) {
                onText.accept(piece);
            }
            if (manner == HelpDeskWriter.Manner.DIES && prompt.task().equals("answer")) {
                throw new TextModelException(TextModelException.Cause.BROKEN, "dies as it was told to");
            }
            return new Completion(text, "scripted", prompt.data().length() / 4, text.length() / 4, false);
        }
    }
}
