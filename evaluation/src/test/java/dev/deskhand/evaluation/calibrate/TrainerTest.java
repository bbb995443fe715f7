package dev.deskhand.evaluation.calibrate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class TrainerTest {

    private static final TrainingSets SETS =
            sets(Answers.set("shop-a", 3000, 1), Answers.set("bank", 3000, 1), Answers.set("shop-b", 3000, 1));
    private static final Trainer CURVED = new Trainer(SetRegression.USUAL, true);

    @Test
    void finds_the_model_that_made_the_rows() {
        ConfidenceModel model = Trainer.USUAL.train(SETS);

        assertThat(model.terms()).extracting(ConfidenceModel.Term::feature).containsExactly("margin", "noise");
        assertThat(model.probability(Map.of("margin", 0.0))).isCloseTo(Logistic.of(1), within(0.02));
        assertThat(model.probability(Map.of("margin", 1.0, "noise", 2.0))).isCloseTo(Logistic.of(3), within(0.02));
    }

    @Test
    void each_set_weighs_the_same_whatever_its_size() {
        TrainingSets unequal = sets(Answers.set("large", 4000, 2), Answers.set("small", 400, -2));

        ConfidenceModel model = Trainer.USUAL.train(unequal);

        assertThat(model.probability(Map.of("margin", 0.0))).isCloseTo(0.5, within(0.05));
    }

    @Test
    void each_family_weighs_the_same_however_many_sets_it_has() {
        TrainingSets unequal =
                sets(Answers.set("shop-a", 800, 2), Answers.set("shop-b", 800, 2), Answers.set("bank", 800, -2));

        ConfidenceModel model = Trainer.USUAL.train(unequal);

        assertThat(model.probability(Map.of("margin", 0.0))).isCloseTo(0.5, within(0.05));
    }

    @Test
    void what_only_tells_one_set_from_another_gets_less_weight() {
        TrainingSets sets = sets(withItsSite("easy", 2), withItsSite("hard", -2));

        assertThat(siteToMargin(new SetRegression(2e-3, 1e9), sets))
                .as("with one level for all sets")
                .isGreaterThan(0.6);
        assertThat(siteToMargin(SetRegression.USUAL, sets)).isLessThan(0.4);
        assertThat(siteToMargin(new SetRegression(2e-3, 1e-4), sets))
                .as("with free levels")
                .isCloseTo(0, within(0.1));
    }

    private static double siteToMargin(SetRegression regression, TrainingSets sets) {
        Map<String, Double> weights = regression.fit(sets).terms().stream()
                .collect(Collectors.toMap(ConfidenceModel.Term::feature, ConfidenceModel.Term::weight));
        return weights.get("site") / weights.get("margin");
    }

    /** A further feature lies higher in a set that can answer more, and says nothing of the single answer. */
    private static FeatureSet withItsSite(String name, double intercept) {
        Random random = new Random(name.hashCode() + 1L);
        return new FeatureSet(
                name,
                ModelKind.READ,
                Answers.rows(2000, intercept, name.hashCode()).stream()
                        .map(row -> new LabelledAnswer(
                                Map.of(
                                        "margin",
                                        row.features().get("margin"),
                                        "site",
                                        random.nextGaussian() + Math.signum(intercept)),
                                row.right()))
                        .toList());
    }

    @Test
    void sets_of_the_other_kind_join_the_fit_but_not_the_thresholds() {
        FeatureSet read = Answers.set("shop", 3000, 1);
        FeatureSet unread = new FeatureSet("wiki", ModelKind.UNREAD, Answers.rows(300, -1, 7));
        TrainingSets sets = TrainingSets.of(ModelKind.UNREAD, List.of(read, unread));

        assertThat(sets.own()).containsExactly(unread);
        assertThat(sets.borrowed()).containsExactly(read);
        assertThat(sets.without("shop").borrowed()).isEmpty();
        assertThat(Trainer.USUAL.train(sets).thresholds())
                .as("one family of its own has no thresholds")
                .isEmpty();
        assertThat(Trainer.USUAL.train(sets).probability(Map.of("margin", 0.0))).isCloseTo(0.5, within(0.05));
        assertThat(TrainingSets.of(ModelKind.READ, List.of(read, unread)).borrowed())
                .isEmpty();
    }

    @Test
    void a_family_is_left_out_as_one() {
        assertThat(SETS.families()).containsExactly("bank", "shop");
        assertThat(LeaveFamilyOut.of(Trainer.USUAL, SETS, 0.9))
                .extracting(LeaveFamilyOut.Row::set)
                .containsExactly("bank", "shop-a", "shop-b");
    }

    @Test
    void thresholds_rise_with_the_target_and_keep_it() {
        List<ConfidenceModel.Threshold> thresholds = Trainer.USUAL.train(SETS).thresholds();

        assertThat(thresholds).hasSameSizeAs(Trainer.TARGETS).allSatisfy(it -> assertThat(it.lowerBound())
                .isBetween(Math.min(it.target(), 0.97), it.precision()));
        assertThat(thresholds).extracting(ConfidenceModel.Threshold::threshold).isSorted();
        assertThat(Thresholds.careful(thresholds, 0.905)).isEqualTo(Thresholds.careful(thresholds, 0.92));
    }

    @Test
    void a_target_that_nothing_reaches_gets_what_comes_nearest() {
        TrainingSets hopeless = sets(Answers.set("one", 500, -9), Answers.set("two", 500, -9));

        List<ConfidenceModel.Threshold> thresholds =
                Trainer.USUAL.train(hopeless).thresholds();

        assertThat(thresholds).allSatisfy(it -> assertThat(it.lowerBound()).isLessThan(it.target()));
        assertThat(Thresholds.careful(thresholds, 0.9999))
                .isEqualTo(thresholds.get(thresholds.size() - 1).threshold());
        assertThat(Thresholds.careful(List.of(), 0.95)).isEqualTo(0.8);
    }

    @Test
    void one_family_alone_gives_a_model_without_promises() {
        assertThat(Trainer.USUAL
                        .train(sets(Answers.set("shop-a", 300, 1), Answers.set("shop-b", 300, 1)))
                        .thresholds())
                .isEmpty();
    }

    @Test
    void a_curve_corrects_what_the_logistic_function_says() {
        ConfidenceModel model = CURVED.train(SETS);

        assertThat(model.isotonic()).hasSizeGreaterThan(5);
        assertThat(model.isotonic()).extracting(ConfidenceModel.Step::right).isSorted();
        assertThat(model.probability(Map.of("margin", 0.5))).isCloseTo(Logistic.of(2), within(0.05));
    }

    @Test
    void two_fits_agree_to_the_last_digit() {
        assertThat(CURVED.train(SETS)).isEqualTo(CURVED.train(SETS));
    }

    private static TrainingSets sets(FeatureSet... sets) {
        return TrainingSets.of(ModelKind.READ, List.of(sets));
    }
}
