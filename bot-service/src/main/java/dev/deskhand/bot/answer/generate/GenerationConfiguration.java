package dev.deskhand.bot.answer.generate;

import dev.deskhand.knowledge.KnowledgeStore;
import dev.deskhand.knowledge.grounding.GroundingCheck;
import dev.deskhand.knowledge.grounding.TranslationCheck;
import dev.deskhand.knowledge.text.LanguageIdentifier;
import dev.deskhand.knowledge.text.SentenceSplitter;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The checks of what models write. */
@Configuration(proxyBeanMethods = false)
class GenerationConfiguration {

    @Bean
    GroundingCheck groundingCheck(KnowledgeStore store, SentenceSplitter splitter) {
        return new GroundingCheck(store::embedder, splitter);
    }

    @Bean
    TranslationCheck translationCheck(LanguageIdentifier identifier) {
        return new TranslationCheck(identifier);
    }
}
