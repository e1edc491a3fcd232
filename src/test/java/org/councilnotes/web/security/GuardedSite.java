package org.councilnotes.web.security;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.apache.catalina.Container;
import org.apache.catalina.Context;
import org.apache.catalina.Session;
import org.councilnotes.SampleArchive;
import org.councilnotes.TestNotes;
import org.councilnotes.access.ArchiveAccess;
import org.councilnotes.access.Role;
import org.councilnotes.access.account.AccessToken;
import org.councilnotes.access.account.Account;
import org.councilnotes.access.account.AccountFile;
import org.councilnotes.access.account.TokenSecret;
import org.councilnotes.corpus.Corpus;
import org.councilnotes.corpus.SeriesCatalogue;
import org.councilnotes.curation.CurationFiles;
import org.councilnotes.ingest.IngestInstructions;
import org.councilnotes.ingest.progress.IngestProgress;
import org.councilnotes.lucene.LuceneArchiveHome;
import org.councilnotes.lucene.write.LuceneArchiveWriter;
import org.councilnotes.note.FileOutcome;
import org.councilnotes.note.Reason;
import org.councilnotes.store.ArchiveReader;
import org.councilnotes.store.LedgerEntry;
import org.councilnotes.vocabulary.Thesaurus;
import org.councilnotes.vocabulary.Vocabulary;
import org.councilnotes.web.Visitor;
import org.councilnotes.web.WebServer;
import org.springframework.boot.tomcat.TomcatWebServer;
import org.springframework.boot.web.server.context.WebServerApplicationContext;
import org.springframework.security.crypto.bcrypt.BCryptPasswordEncoder;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/**
 * A running archive with a file of users: {@code rosa} reads, {@code emil} edits, {@code olga}
 * operates. Their password is {@link #PASSWORD}.
 */
public final class GuardedSite implements AutoCloseable {

  public static final String PASSWORD = "correct horse battery";

  /** Its name is the operator's to see. */
  public static final String BROKEN_FILE = "notes/broken-90999.pdf";

  /** A public name of the site, such as a proxy passes on. */
  static final String PUBLIC_NAME = "notes.example.org";

  /** Matches {@code {id}} and {@code {part:\\d{1,5}}}. */
  private static final Pattern VARIABLE = Pattern.compile("\\{[^{}]*(?:\\{[^{}]*}[^{}]*)*}");

  private static final String HASH = new BCryptPasswordEncoder(4).encode(PASSWORD);

  private final ArchiveReader reader;
  private final WebServer.Running server;
  private final AccountFile users;
  private boolean isReaderClosed;

  private GuardedSite(Path folder, Map<String, String> settings) {
    LuceneArchiveHome index = LuceneArchiveHome.publicWorld(folder.resolve("index"));
    try (LuceneArchiveWriter writer = index.writer(Thesaurus.NONE)) {
      TestNotes.ENGLISH.forEach(writer::put);
      writer.putLedgerEntry(
          new LedgerEntry(
              BROKEN_FILE,
              "0e",
              "7",
              new FileOutcome.Failed(new Reason.Uncoded("parse error")),
              Optional.empty()));
      writer.commit();
    }
    reader = index.reader();
    users = usersIn(folder);
    System.setProperty(AccountFile.SETTING, users.path().toString());
    System.setProperty("archive.hosts", PUBLIC_NAME);
    settings.forEach(System::setProperty);
    try {
      server = WebServer.start(parts(folder), 0);
    } finally {
      System.clearProperty(AccountFile.SETTING);
      System.clearProperty("archive.hosts");
      settings.keySet().forEach(System::clearProperty);
    }
  }

  /** Starts it with all in a folder. */
  public static GuardedSite open(Path folder) {
    return new GuardedSite(folder, Map.of());
  }

  /** Starts it with further settings. */
  public static GuardedSite open(Path folder, Map<String, String> settings) {
    return new GuardedSite(folder, settings);
  }

  /** A file with the three users. */
  public static AccountFile usersIn(Path folder) {
    AccountFile users = new AccountFile(folder.resolve("users/users.yaml"));
    users.change(
        all ->
            all.withNew(new Account("rosa", Role.READER, HASH, List.of()))
                .withNew(new Account("emil", Role.EDITOR, HASH, List.of()))
                .withNew(new Account("olga", Role.OPERATOR, HASH, List.of())));
    return users;
  }

  private WebServer.Parts parts(Path folder) {
    Corpus corpus = new Corpus(existing(folder.resolve("corpus")));
    return new WebServer.Parts(
        ArchiveAccess.of(reader),
        corpus,
        IngestInstructions.USUAL,
        Vocabulary.load(SampleArchive.corpus().existingVocabularyFolder()),
        SeriesCatalogue.shipped(),
        new IngestProgress(Clock.systemUTC()),
        new CurationFiles(corpus, () -> {}));
  }

  /** Without its folder of notes, a corpus is no healthy one. */
  private static Path existing(Path corpus) {
    try {
      Files.createDirectories(corpus.resolve("notes"));
      return corpus;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  public int port() {
    return server.port();
  }

  public String root() {
    return "http://127.0.0.1:" + port();
  }

  public Visitor visitor() {
    return Visitor.at(port());
  }

  /** From now on every search is a fault of the archive. */
  void closeReader() {
    reader.close();
    isReaderClosed = true;
  }

  /** The server's own state of a session. */
  Session session(String id) {
    Container context =
        ((TomcatWebServer) ((WebServerApplicationContext) server.context()).getWebServer())
            .getTomcat()
            .getHost()
            .findChildren()[0];
    try {
      return ((Context) context).getManager().findSession(id);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  AccountFile users() {
    return users;
  }

  /** Somebody with cookies of their own, not logged in. */
  FormVisitor browser() {
    return new FormVisitor(root());
  }

  /** A token of a user that is accepted for some days, as a header has it. */
  public String bearer(String name, long days) {
    return bearer(users, name, days);
  }

  /** A token of a user of a file, as a header has it. */
  public static String bearer(AccountFile users, String name, long days) {
    TokenSecret secret = TokenSecret.create();
    Instant end = Instant.now().plus(Duration.ofDays(days));
    users.change(
        all -> all.withToken(name, new AccessToken(TokenSecret.newId(), "", secret.digest(), end)));
    return "Bearer " + secret.text();
  }

  /** Method and address of everything that controllers answer; each variable is {@code x}. */
  Set<String> mappings() {
    Set<String> mappings = new TreeSet<>();
    for (RequestMappingInfo info :
        server
            .context()
            .getBean("requestMappingHandlerMapping", RequestMappingHandlerMapping.class)
            .getHandlerMethods()
            .keySet()) {
      for (String pattern : info.getPatternValues()) {
        String path =
            VARIABLE.matcher(pattern).replaceAll("x").replace("**", "x").replace("*", "x");
        if (info.getMethodsCondition().getMethods().isEmpty()) {
          mappings.add("GET " + path);
        }
        info.getMethodsCondition().getMethods().forEach(m -> mappings.add(m.name() + " " + path));
      }
    }
    return mappings;
  }

  @Override
  public void close() {
    server.close();
    if (!isReaderClosed) {
      reader.close();
    }
  }
}
