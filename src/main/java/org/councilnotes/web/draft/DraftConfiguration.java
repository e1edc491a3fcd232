package org.councilnotes.web.draft;

import java.time.Clock;
import java.time.Duration;
import org.councilnotes.access.ArchiveAccess;
import org.councilnotes.corpus.Corpus;
import org.councilnotes.vocabulary.Vocabulary;
import org.councilnotes.web.ConcurrencyLimit;
import org.councilnotes.web.EditingPermission;
import org.councilnotes.web.MeaningAccess;
import org.councilnotes.web.WebServer.InvalidSetting;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.util.unit.DataSize;

/** Spring beans of the draft desk, with their settings; see application.properties. */
@Configuration(proxyBeanMethods = false)
class DraftConfiguration {

  private static final String SETTING = "archive.draft.";

  /** Drafts that arrive cost little beside those that are read. */
  private static final int ARRIVALS_A_PLACE = 4;

  @Bean
  DraftLimits draftLimits(
      @Value("${archive.draft.file}") DataSize file,
      @Value("${archive.draft.arrival}") Duration arrival,
      @Value("${archive.draft.reading}") Duration reading,
      @Value("${archive.draft.sentences}") int sentences,
      @Value("${archive.draft.checking}") Duration checking,
      @Value("${archive.draft.kept}") Duration kept,
      @Value("${archive.draft.room}") DataSize room) {
    requireSome("file", file.toBytes());
    requireSome("arrival", arrival.toSeconds());
    requireSome("reading", reading.toSeconds());
    requireSome("sentences", sentences);
    requireSome("checking", checking.toSeconds());
    requireSome("kept", kept.toSeconds());
    requireSome("room", room.toBytes());
    return new DraftLimits(
        file.toBytes(), arrival, reading, sentences, checking, kept, room.toBytes());
  }

  private static void requireSome(String name, long value) {
    if (value <= 0) {
      throw new InvalidSetting(SETTING + name, "more than nothing is needed");
    }
  }

  @Bean
  DraftDesk draftDesk(
      Corpus corpus,
      ArchiveAccess archiveAccess,
      MeaningAccess meaning,
      Vocabulary vocabulary,
      DraftLimits limits,
      @Value("${archive.draft.parallel}") int places,
      @Value("${archive.limit.wait}") Duration patience,
      @Value("${archive.draft.wait}") Duration wait) {
    requireSome("parallel", places);
    return new DraftDesk(
        corpus,
        archiveAccess,
        meaning,
        vocabulary,
        limits,
        new ConcurrencyLimit(ARRIVALS_A_PLACE * places, patience),
        new ConcurrencyLimit(places, wait),
        Clock.systemUTC());
  }

  @Bean
  DraftDismissals draftDismissals(
      Corpus corpus, ArchiveAccess archiveAccess, EditingPermission editing) {
    return new DraftDismissals(corpus, archiveAccess, editing);
  }
}
