package org.councilnotes.web;

import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.councilnotes.TestCorpus;
import org.councilnotes.access.ArchiveAccess;
import org.councilnotes.access.ArchiveUser;
import org.councilnotes.access.Role;
import org.councilnotes.corpus.Corpus;
import org.councilnotes.corpus.SeriesCatalogue;
import org.councilnotes.curation.CurationFiles;
import org.councilnotes.ingest.FileSelection;
import org.councilnotes.ingest.IngestInstructions;
import org.councilnotes.ingest.maintain.ArchiveMaintenance;
import org.councilnotes.ingest.maintain.WorldHomes;
import org.councilnotes.ingest.progress.IngestListener;
import org.councilnotes.ingest.progress.IngestProgress;
import org.councilnotes.lucene.LuceneArchiveHome;
import org.councilnotes.store.ArchiveReader;
import org.councilnotes.store.ArchivedNote;
import org.councilnotes.store.NoteSummary;
import org.councilnotes.vocabulary.Vocabulary;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/** One of two sites that differ in restricted notes only, as somebody with a role meets it. */
final class TwinSite implements AutoCloseable {

  private final ArchiveReader publicWorld;
  private final Optional<ArchiveReader> completeWorld;
  private final WebServer.Running server;
  private final ArchiveMaintenance maintenance;
  private final IngestProgress pace = new IngestProgress(Clock.systemUTC());

  private TwinSite(Corpus corpus, WorldHomes homes, Role role) {
    maintenance = new ArchiveMaintenance(corpus, homes, false);
    update();
    publicWorld = homes.publicWorld().reader();
    completeWorld = homes.completeWorld().map(home -> home.reader());
    server =
        WebServer.start(
            new WebServer.Parts(
                ArchiveAccess.of(publicWorld, completeWorld, () -> new ArchiveUser("", role)),
                corpus,
                IngestInstructions.USUAL,
                Vocabulary.load(Optional.empty()),
                SeriesCatalogue.shipped(),
                pace,
                new CurationFiles(corpus, () -> {})),
            0);
  }

  /**
   * Reads a corpus and serves it.
   *
   * @param restricted whether the world of all notes is kept, too
   * @param role of all who ask
   */
  static TwinSite open(Path folder, TestCorpus files, boolean restricted, Role role) {
    Path index = folder.resolve("index");
    return new TwinSite(
        files.corpus(),
        new WorldHomes(
            LuceneArchiveHome.publicWorld(index),
            restricted ? Optional.of(LuceneArchiveHome.completeWorld(index)) : Optional.empty()),
        role);
  }

  /** Brings its worlds in step with its corpus. */
  void update() {
    maintenance.update(FileSelection.CHANGED, IngestListener.NONE);
  }

  /** What its pages tell of a run. */
  IngestProgress pace() {
    return pace;
  }

  Visitor visitor() {
    return Visitor.at(server.port());
  }

  /** How many notes are kept for authorised readers only. */
  int restrictedNotes() {
    return completeWorld.map(all -> all.notes().size() - publicWorld.notes().size()).orElse(0);
  }

  /** Ids of the notes that all notes together tie to one: versions, corrections, followers. */
  List<String> relativesOf(String id) {
    ArchivedNote held =
        completeWorld
            .flatMap(all -> all.note(id).map(note -> ArchivedNote.of(note, all)))
            .orElseThrow();
    return Stream.concat(
            held.family().members().stream().map(member -> member.note().id()),
            held.followers().stream().map(NoteSummary::id))
        .distinct()
        .toList();
  }

  /** The methods that each address pattern is mapped for, as code writes it. */
  Map<String, List<RequestMethod>> mappings() {
    Map<String, List<RequestMethod>> mappings = new TreeMap<>();
    server
        .context()
        .getBeansOfType(RequestMappingHandlerMapping.class)
        .values()
        .forEach(
            mapping ->
                mapping
                    .getHandlerMethods()
                    .keySet()
                    .forEach(
                        info ->
                            info.getPatternValues()
                                .forEach(
                                    pattern ->
                                        mappings.put(
                                            pattern,
                                            List.copyOf(
                                                info.getMethodsCondition().getMethods())))));
    return mappings;
  }

  @Override
  public void close() {
    server.close();
    completeWorld.ifPresent(ArchiveReader::close);
    publicWorld.close();
  }
}
