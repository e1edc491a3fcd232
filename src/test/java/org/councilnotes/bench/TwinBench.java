package org.councilnotes.bench;

import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.councilnotes.NoteDraft;
import org.councilnotes.TwinCorpora;
import org.councilnotes.access.ArchiveAccess;
import org.councilnotes.corpus.Corpus;
import org.councilnotes.corpus.SeriesCatalogue;
import org.councilnotes.curation.CurationFiles;
import org.councilnotes.ingest.IngestInstructions;
import org.councilnotes.ingest.progress.IngestProgress;
import org.councilnotes.lucene.LuceneArchiveHome;
import org.councilnotes.lucene.LuceneArchiveReader;
import org.councilnotes.lucene.write.LuceneArchiveWriter;
import org.councilnotes.note.FileOutcome;
import org.councilnotes.note.Note;
import org.councilnotes.note.ReasonCode;
import org.councilnotes.note.tag.MentionRole;
import org.councilnotes.query.ArchiveFacets;
import org.councilnotes.query.Facet;
import org.councilnotes.store.LedgerEntry;
import org.councilnotes.vocabulary.Vocabulary;
import org.councilnotes.web.WebServer;
import org.springframework.util.FileSystemUtils;

/**
 * Whether times tell of restricted notes: {@code ./archive bench twins [NOTES [ROUNDS]]}. Two
 * archives have the same generated public notes; the second keeps a world of all notes beside them,
 * with half as many again that are restricted, whose files its public ledger has. Somebody who is
 * not logged in asks both the same, in random order, over loopback and warm. Nothing is asserted.
 */
final class TwinBench implements AutoCloseable {

  private static final int NOTES = 2_000;
  private static final int ROUNDS = 10;
  private static final int PASSAGES = 20;
  private static final int YEARS = 20;
  private static final long SEED = 97;

  private static final List<String> WORDS =
      List.of(
          "drugs", "cooperation", "training", "officers", "ports", "windmills", "officials", "the");

  private static final String SECRET = TwinCorpora.SECRET_WORD;

  private final HttpClient client = HttpClient.newHttpClient();
  private final Path folder;
  private final LuceneArchiveReader publicWorld;
  private final Optional<LuceneArchiveReader> completeWorld;
  private final WebServer.Running server;

  private TwinBench(Path folder, int notes, int restricted) {
    this.folder = folder;
    Vocabulary vocabulary = Vocabulary.load(Optional.empty());
    LuceneArchiveHome home = LuceneArchiveHome.publicWorld(folder.resolve("index"));
    write(home, vocabulary, notes, 0, restricted);
    publicWorld = home.reader();
    completeWorld =
        Optional.of(restricted).filter(n -> n > 0).map(n -> complete(vocabulary, notes, n));
    server =
        WebServer.start(
            new WebServer.Parts(
                ArchiveAccess.of(publicWorld, completeWorld.map(world -> world)),
                new Corpus(folder.resolve("corpus")),
                IngestInstructions.USUAL,
                vocabulary,
                SeriesCatalogue.shipped(),
                new IngestProgress(Clock.systemUTC()),
                new CurationFiles(new Corpus(folder.resolve("corpus")), () -> {})),
            0);
  }

  public static void main(String[] arguments) throws Exception {
    int notes = arguments.length > 0 ? Integer.parseInt(arguments[0]) : NOTES;
    int rounds = arguments.length > 1 ? Integer.parseInt(arguments[1]) : ROUNDS;
    Path bench = Files.createDirectories(Path.of("target", "bench")).toAbsolutePath();
    Path folder = Files.createTempDirectory(bench, "twins-");
    try (TwinBench without = new TwinBench(folder.resolve("a"), notes, 0);
        TwinBench with = new TwinBench(folder.resolve("b"), notes, notes / 2)) {
      System.out.printf(
          "%d public notes of %d passages, %d restricted ones beside one of them; %d rounds%n%n",
          notes, PASSAGES, notes / 2, rounds);
      System.out.println(
          "asked                   times  median ms without, with  ratio, 95 %         Mann-Whitney"
              + " p");
      compare("pages", "/?q=", without, with, rounds);
      compare("counts of all facets", "/api/search?" + facets() + "&q=", without, with, rounds);
      compare("suggestions", "/api/suggest?q=", without, with, rounds);
    } finally {
      FileSystemUtils.deleteRecursively(folder);
    }
  }

  private static String facets() {
    return "facets="
        + String.join(",", ArchiveFacets.BUILT_IN.all().stream().map(Facet::key).toList());
  }

  private static void compare(
      String kind, String address, TwinBench without, TwinBench with, int rounds)
      throws IOException, InterruptedException {
    List<String> asked = new ArrayList<>();
    TwinCorpora.QUERIES.forEach(
        query -> asked.add(address + URLEncoder.encode(query, StandardCharsets.UTF_8)));
    Random random = new Random(SEED);
    double[] one = new double[asked.size() * rounds];
    double[] other = new double[one.length];
    for (int round = -1; round < rounds; round++) {
      Collections.shuffle(asked, random);
      for (int i = 0; i < asked.size(); i++) {
        boolean first = random.nextBoolean();
        double before = first ? without.millis(asked.get(i)) : 0;
        double second = with.millis(asked.get(i));
        if (round >= 0) { // the round before warms up
          one[round * asked.size() + i] = first ? before : without.millis(asked.get(i));
          other[round * asked.size() + i] = second;
        }
      }
    }
    RankSum difference = new RankSum(one, other);
    double[] ratio = difference.interval(random);
    System.out.printf(
        "%-22s %6d  %9.2f %9.2f        %.3f, %.3f to %.3f  %.3f%n",
        kind,
        one.length,
        difference.medianOfOne(),
        difference.medianOfOther(),
        difference.medianOfOther() / difference.medianOfOne(),
        ratio[0],
        ratio[1],
        difference.probability());
  }

  /** The time between question and answer. */
  private double millis(String address) throws IOException, InterruptedException {
    HttpRequest request =
        HttpRequest.newBuilder(URI.create("http://localhost:" + server.port() + address)).build();
    long start = System.nanoTime();
    int status = client.send(request, BodyHandlers.ofByteArray()).statusCode();
    double millis = (System.nanoTime() - start) / 1e6;
    if (status >= 500) {
      throw new IllegalStateException(status + " " + address);
    }
    return millis;
  }

  private LuceneArchiveReader complete(Vocabulary vocabulary, int notes, int restricted) {
    LuceneArchiveHome home = LuceneArchiveHome.completeWorld(folder.resolve("index"));
    write(home, vocabulary, notes, restricted, 0);
    return home.reader();
  }

  /** Writes public notes, restricted ones, and lines of files whose notes another world has. */
  private static void write(
      LuceneArchiveHome home, Vocabulary vocabulary, int notes, int restricted, int lines) {
    Random random = new Random(SEED);
    try (LuceneArchiveWriter writer = home.writer(vocabulary.thesaurus())) {
      for (int i = 0; i < notes + restricted; i++) {
        Note note = note(i, i >= notes, random);
        writer.put(note);
        writer.putLedgerEntry(line(note.id(), new FileOutcome.Indexed()));
      }
      for (int i = 0; i < lines; i++) {
        writer.putLedgerEntry(
            line("restricted-" + i, new FileOutcome.Skipped(ReasonCode.RESTRICTED.of())));
      }
      writer.commit();
    }
  }

  private static LedgerEntry line(String note, FileOutcome outcome) {
    return new LedgerEntry("notes/" + note + ".pdf", note, "1", outcome, Optional.of(note));
  }

  private static Note note(int at, boolean restricted, Random random) {
    int year = 2000 + at % YEARS;
    NoteDraft note =
        NoteDraft.numbered("%d/%02d".formatted(10_000 + at / YEARS, year % 100))
            .date(year + "-07-01");
    for (int i = 0; i < PASSAGES; i++) {
      StringBuilder text = new StringBuilder("Of");
      for (int word = 0; word < 12; word++) {
        text.append(' ').append(WORDS.get(random.nextInt(WORDS.size())));
      }
      note.paragraph(text.append(restricted ? " " + SECRET + "." : ".").toString())
          .country(random.nextBoolean() ? "PE" : "BO", MentionRole.PARTICIPANT, "Of")
          .programme(random.nextBoolean() ? "COPOLAD" : "SEACOP", "Of");
    }
    return note.build();
  }

  @Override
  public void close() {
    server.close();
    completeWorld.ifPresent(LuceneArchiveReader::close);
    publicWorld.close();
  }
}
