package org.councilnotes.web.briefing;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.councilnotes.indicator.Bound;
import org.councilnotes.indicator.Indicator;
import org.councilnotes.indicator.IndicatorValue;
import org.councilnotes.indicator.Quantity;
import org.councilnotes.indicator.QuantityUnit;
import org.councilnotes.note.text.TextRange;
import org.councilnotes.redline.briefing.BriefingItem;
import org.councilnotes.redline.briefing.BriefingSection;
import org.junit.jupiter.api.Test;
import org.springframework.context.support.ResourceBundleMessageSource;

class FigureChangesTest {

  private static Indicator.Cell cell(String label, String value, QuantityUnit unit) {
    TextRange range = new TextRange(0, 1);
    Quantity quantity =
        new Quantity(
            range,
            range,
            range,
            new BigDecimal(value),
            unit,
            new Quantity.Counted(label, "spent"),
            Bound.EXACT,
            false);
    IndicatorValue said =
        new IndicatorValue("n", "n/1/1", "", List.of(), quantity, value, value, range);
    return new Indicator.Cell(Optional.of(said), Set.of());
  }

  private static List<BriefingItem> items(Indicator... indicators) {
    ResourceBundleMessageSource messages = new ResourceBundleMessageSource();
    messages.setBasename("messages");
    messages.setDefaultEncoding("UTF-8");
    BriefingSection section =
        FigureChanges.of(
            List.of(indicators),
            0,
            1,
            "2017-18",
            "2018-19",
            "",
            new BriefingMessages(messages, Locale.ENGLISH));
    return section.items();
  }

  private static Indicator indicator(QuantityUnit unit, String before, String now) {
    return new Indicator(List.of(cell("a", before, unit), cell("a", now, unit)));
  }

  @Test
  void differenceIsToldInItsUnit() {
    assertThat(
            items(
                indicator(QuantityUnit.EUR, "10000000", "15000000"),
                indicator(QuantityUnit.PERCENT, "24", "20"),
                indicator(QuantityUnit.COUNT, "4000", "5200")))
        .extracting(item -> ((BriefingItem.Row) item).cells().getLast().getFirst().text())
        .containsExactly("+EUR 5,000,000", "\u22124 points", "+1,200");
  }

  @Test
  void figureInAnotherUnitHasChangedAndStandsBeforeThoseThatStayed() {
    Indicator same =
        new Indicator(
            List.of(cell("same", "5", QuantityUnit.EUR), cell("same", "5", QuantityUnit.EUR)));
    Indicator other =
        new Indicator(
            List.of(cell("other", "5", QuantityUnit.EUR), cell("other", "6", QuantityUnit.USD)));

    assertThat(items(same, other))
        .extracting(item -> ((BriefingItem.Row) item).cells().getFirst().getFirst().text())
        .containsExactly("other spent", "same spent");
  }
}
