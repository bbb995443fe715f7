package dev.deskhand.evaluation.calibrate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class TrainerTest {

    private static final List<FeatureSet> SETS =
            List.of(Answers.set("shop-a", 3000, 1), Answers.set("bank", 3000, 1), Answers.set("shop-b", 3000, 1));

    @Test
    void finds_the_model_that_made_the_rows() {
        ConfidenceModel model = Trainer.USUAL.train(SETS);

        assertThat(model.terms()).extracting(ConfidenceModel.Term::feature).containsExactly("margin", "noise");
        assertThat(model.probability(Map.of("margin", 0.0))).isCloseTo(Logistic.of(1), within(0.02));
        assertThat(model.probability(Map.of("margin", 1.0, "noise", 2.0))).isCloseTo(Logistic.of(3), within(0.02));
    }

    @Test
    void each_set_weighs_the_same_whatever_its_size() {
        List<FeatureSet> unequal = List.of(Answers.set("large", 4000, 2), Answers.set("small", 400, -2));

        ConfidenceModel model = Trainer.USUAL.train(unequal);

        assertThat(model.probability(Map.of("margin", 0.0))).isCloseTo(0.5, within(0.05));
    }

    @Test
    void a_family_is_left_out_as_one() {
        assertThat(Trainer.families(SETS)).containsExactly("bank", "shop");
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
        List<FeatureSet> hopeless = List.of(Answers.set("one", 500, -9), Answers.set("two", 500, -9));

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
                        .train(List.of(Answers.set("shop-a", 300, 1), Answers.set("shop-b", 300, 1)))
                        .thresholds())
                .isEmpty();
    }

    @Test
    void a_curve_corrects_what_the_logistic_function_says() {
        ConfidenceModel model = new Trainer(2e-3, true).train(SETS);

        assertThat(model.isotonic()).hasSizeGreaterThan(5);
        assertThat(model.isotonic()).extracting(ConfidenceModel.Step::right).isSorted();
        assertThat(model.probability(Map.of("margin", 0.5))).isCloseTo(Logistic.of(2), within(0.05));
    }

    @Test
    void two_fits_agree_to_the_last_digit() {
        assertThat(new Trainer(2e-3, true).train(SETS)).isEqualTo(new Trainer(2e-3, true).train(SETS));
    }
}
