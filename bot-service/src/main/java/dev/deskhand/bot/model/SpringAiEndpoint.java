package dev.deskhand.bot.model;

import com.openai.client.OpenAIClientAsync;
import com.openai.client.OpenAIClientAsyncImpl;
import com.openai.core.ClientOptions;
import dev.deskhand.bot.model.TextModelException.Cause;
import java.net.http.HttpClient;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.reactivestreams.Subscription;
import org.springframework.ai.chat.messages.SystemMessage;
import org.springframework.ai.chat.messages.UserMessage;
import org.springframework.ai.chat.metadata.Usage;
import org.springframework.ai.chat.model.ChatResponse;
import org.springframework.ai.chat.model.Generation;
import org.springframework.ai.chat.prompt.Prompt;
import org.springframework.ai.openai.OpenAiChatModel;
import org.springframework.ai.openai.OpenAiChatOptions;
import reactor.core.publisher.BaseSubscriber;
import reactor.core.publisher.SignalType;

/**
 * An OpenAI-compatible endpoint through Spring AI's chat model, always as a stream. The connection and its limits are ours
 * ({@link EndpointRequest}), and the stream is read on the caller's thread ({@link CallersThread}). The library's own observations, which would carry prompts into traces, are off.
 */
final class SpringAiEndpoint implements TextEndpoint {

    private final HttpClient http;
    private final ModelSettings.Endpoint endpoint;
    private final long maxBytes;

    SpringAiEndpoint(HttpClient http, ModelSettings.Endpoint endpoint, long maxBytes) {
        this.http = http;
        this.endpoint = endpoint;
        this.maxBytes = maxBytes;
    }

    @Override
    public Written write(ModelPrompt prompt, Patience patience, Consumer<String> onText) {
        EndpointRequest request = new EndpointRequest(http, endpoint, patience, maxBytes);
        CallersThread thread = new CallersThread();
        Reader reader = new Reader(request, thread, patience, onText);
        boolean done;
        try {
            model(request, thread).stream(new Prompt(
                            List.of(new SystemMessage(prompt.instructions()), new UserMessage(prompt.data())),
                            options(prompt)))
                    .subscribe(reader);
            done = thread.work(reader::isDone, patience);
        } finally {
            request.close();
        }
        return reader.written(prompt, done);
    }

    private OpenAiChatModel model(EndpointRequest request, CallersThread thread) {
        OpenAIClientAsync client = new OpenAIClientAsyncImpl(ClientOptions.builder()
                .httpClient(request)
                .baseUrl(endpoint.baseUrl().toString())
                .apiKey("sent by the request itself")
                .streamHandlerExecutor(thread)
                .maxRetries(0)
                .build());
        return OpenAiChatModel.builder()
                .openAiClient(client.sync())
                .openAiClientAsync(client)
                .options(OpenAiChatOptions.builder().model(endpoint.name()).build())
                .build();
    }

    private OpenAiChatOptions options(ModelPrompt prompt) {
        return OpenAiChatOptions.builder()
                .model(endpoint.name())
                .temperature(0.0)
                .maxTokens(prompt.maxTokens())
                .streamOptions(OpenAiChatOptions.StreamOptions.builder()
                        .includeUsage(true)
                        .build())
                .build();
    }

    /** Takes the pieces as they come, and knows in the end what became of it. */
    private static final class Reader extends BaseSubscriber<ChatResponse> {

        private final EndpointRequest request;
        private final CallersThread thread;
        private final Patience patience;
        private final Consumer<String> onText;
        private final StringBuilder text = new StringBuilder();
        private String finish = "";
        private int promptTokens;
        private int completionTokens;
        private volatile boolean broken;
        private volatile boolean done;
        private @Nullable RuntimeException callersOwn;

        Reader(EndpointRequest request, CallersThread thread, Patience patience, Consumer<String> onText) {
            this.request = request;
            this.thread = thread;
            this.patience = patience;
            this.onText = onText;
        }

        @Override
        protected void hookOnSubscribe(Subscription subscription) {
            subscription.request(Long.MAX_VALUE);
        }

        @Override
        protected void hookOnNext(ChatResponse response) {
            for (Generation generation : response.getResults()) {
                String reason = generation.getMetadata().getFinishReason();
                finish = reason == null || reason.isEmpty() ? finish : reason;
                String piece = generation.getOutput().getText();
                if (piece != null && !piece.isEmpty()) {
                    tell(piece);
                }
            }
            Usage usage = response.getMetadata().getUsage();
            if (usage.getTotalTokens() > 0) {
                promptTokens = usage.getPromptTokens();
                completionTokens = usage.getCompletionTokens();
            }
        }

        private void tell(String piece) {
            if (callersOwn != null) {
                return;
            }
            patience.renew();
            text.append(piece);
            try {
                onText.accept(piece);
            } catch (RuntimeException e) {
                callersOwn = e;
                cancel();
                request.close();
                patience.giveUp();
            }
        }

        @Override
        protected void hookOnError(Throwable failure) {
            broken = true;
        }

        @Override
        protected void hookFinally(SignalType type) {
            done = true;
            thread.wake();
        }

        /* An error may be told by another thread. */
        boolean isDone() {
            return done;
        }

        Written written(ModelPrompt prompt, boolean inTime) {
            if (callersOwn != null) {
                throw callersOwn;
            }
            EndpointException fault = request.fault();
            boolean begun = !text.isEmpty();
            if (!inTime) {
                throw EndpointException.asked(begun ? Cause.BROKEN : Cause.TIME, "it did not answer in time");
            }
            if (fault != null) {
                throw begun ? EndpointException.asked(Cause.BROKEN, fault.getMessage()) : fault;
            }
            if (broken || !request.isWhole()) {
                throw EndpointException.asked(
                        begun ? Cause.BROKEN : Cause.REFUSED, broken ? "what came could not be read" : "it has no end");
            }
            if (!begun) {
                throw EndpointException.asked(Cause.REFUSED, "the text is empty");
            }
            boolean counted = promptTokens + completionTokens > 0;
            return new Written(
                    text.toString(),
                    counted ? promptTokens : Tokens.in(prompt),
                    counted ? completionTokens : Tokens.in(text.toString()),
                    finish.equalsIgnoreCase("length"));
        }
    }
}
