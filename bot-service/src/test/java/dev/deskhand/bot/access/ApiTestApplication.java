package dev.deskhand.bot.access;

import dev.deskhand.bot.answer.AnswerSettings;
import dev.deskhand.bot.answer.ShippedModels;
import dev.deskhand.knowledge.StoreSettings;
import dev.deskhand.knowledge.model.ModelDirectory;
import dev.deskhand.knowledge.model.SiteModels;
import dev.deskhand.knowledge.publish.JdbcKnowledgeHistory;
import dev.deskhand.knowledge.publish.KnowledgeHistory;
import dev.deskhand.knowledge.publish.SiteDirectory;
import dev.deskhand.knowledge.secret.SecretBox;
import dev.deskhand.knowledge.secret.SecretKeys;
import dev.deskhand.knowledge.text.LanguageGuess;
import dev.deskhand.knowledge.text.LanguageIdentifier;
import dev.deskhand.testing.FailingController;
import dev.deskhand.testing.UnguardedController;
import dev.deskhand.testing.VisitorController;
import java.io.IOException;
import java.nio.file.Files;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import javax.sql.DataSource;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.context.properties.ConfigurationPropertiesScan;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * The features problem, access, hours, site, source and calibration over a real database and a store of articles in memory. It has
 * no stereotype, so that no scan finds it.
 */
@EnableAutoConfiguration
@ComponentScan({
    "dev.deskhand.bot.problem",
    "dev.deskhand.bot.access",
    "dev.deskhand.bot.hours",
    "dev.deskhand.bot.outbound",
    "dev.deskhand.bot.site",
    "dev.deskhand.bot.source",
    "dev.deskhand.bot.calibration"
})
@ConfigurationPropertiesScan({
    "dev.deskhand.bot.access",
    "dev.deskhand.bot.hours",
    "dev.deskhand.bot.outbound",
    "dev.deskhand.bot.site",
    "dev.deskhand.bot.source"
})
@EnableConfigurationProperties(AnswerSettings.class)
@Import({FailingController.class, UnguardedController.class, VisitorController.class, ShippedModels.class})
public class ApiTestApplication {

    @Bean
    DataSource dataSource() {
        return ApiTestDatabase.dataSource();
    }

    @Bean
    SiteDirectory sites(JdbcClient jdbc) {
        return new TestSites(jdbc);
    }

    @Bean
    ModelDirectory models() {
        SiteModels fresh = new SiteModels(Optional.of("minilm_l6_v2_q"), Optional.empty());
        return sites -> sites.stream().collect(Collectors.toMap(site -> site, site -> fresh));
    }

    @Bean
    FakeKnowledge knowledge() {
        return new FakeKnowledge();
    }

    @Bean
    KnowledgeHistory history(DataSource dataSource) {
        return new JdbcKnowledgeHistory(dataSource, (site, revision) -> {});
    }

    @Bean
    LanguageIdentifier languages() {
        return (text, expected) -> List.of(new LanguageGuess(text.contains("xin") ? "vi" : "en", 0.9));
    }

    @Bean
    FakeWidgetPolicies policies() {
        return new FakeWidgetPolicies();
    }

    @Bean
    StaffSessions staff() {
        return request -> Optional.empty();
    }

    @Bean
    MutableClock clock() {
        return new MutableClock();
    }

    @Bean
    SecretBox secrets(StoreSettings settings) {
        return new SecretBox(new SecretKeys(settings.dataFolder(), ""));
    }

    @Bean
    StoreSettings storeSettings() throws IOException {
        return new StoreSettings(Files.createTempDirectory("deskhand-test"), Optional.empty());
    }
}
