package org.councilnotes.web.briefing;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import org.councilnotes.NoteDraft;
import org.councilnotes.TestNotes;
import org.councilnotes.collate.view.ComparisonView;
import org.councilnotes.redline.briefing.BriefingSection;
import org.junit.jupiter.api.Test;
import org.springframework.context.support.ResourceBundleMessageSource;

class ComparedNoteNamesTest {

  @Test
  void versionsOfOneEditionAreToldApartByTheirNumbers() {
    assertThat(ComparedNoteNames.of(TestNotes.ANNUAL_2018, TestNotes.ANNUAL_2018_REVISED))
        .isEqualTo(new ComparedNoteNames("90200/18", "90200/1/18 REV 1"));
    assertThat(ComparedNoteNames.of(TestNotes.ANNUAL_2018, TestNotes.ANNUAL_2019))
        .isEqualTo(new ComparedNoteNames("2017-18", "2018-19"));
  }

  @Test
  void headingsOfChangesHaveTheseNames() {
    ResourceBundleMessageSource messages = new ResourceBundleMessageSource();
    messages.setBasename("messages");
    messages.setDefaultEncoding("UTF-8");
    NoteDraft older = report("90300/18").paragraph("Lions sleep under the old oak.");
    NoteDraft newer = report("90300/1/18 REV 1").paragraph("Twelve ferries crossed to Lima.");

    assertThat(
            TextChanges.of(
                ComparisonView.of(List.of(older.build(), newer.build())),
                _ -> true,
                new BriefingMessages(messages, Locale.ENGLISH)))
        .extracting(BriefingSection::heading)
        .containsExactly("New in 90300/1/18 REV 1", "Dropped since 90300/18");
  }

  private static NoteDraft report(String number) {
    return NoteDraft.numbered(number).report(TestNotes.SERIES, "2017-06-01", "2018-05-31");
  }
}
