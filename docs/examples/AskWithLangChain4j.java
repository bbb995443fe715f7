import dev.langchain4j.model.openai.OpenAiChatModel;

/** Asks with LangChain4j, which takes Deskhand for a model. */
public class AskWithLangChain4j {

    public static void main(String[] args) {
        OpenAiChatModel model = OpenAiChatModel.builder()
                .baseUrl(System.getenv("DESKHAND_URL") + "/v1")
                .apiKey(System.getenv("DESKHAND_API_KEY"))
                .modelName("deskhand")
                .build();
        System.out.println(model.chat(args[0]));
    }
}
