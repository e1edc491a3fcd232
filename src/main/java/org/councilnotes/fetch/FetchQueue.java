package org.councilnotes.fetch;

import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import org.councilnotes.fetch.FetchTask.Stage;
import org.councilnotes.file.AtomicTextFile;
import org.councilnotes.note.ReasonCode;

/**
 * Fetches documents one after the other in the background. What was asked for and has no final
 * answer is kept in a file, so that it can be told after a restart; it is fetched again only where
 * somebody asks for it. Thread-safe.
 */
public final class FetchQueue implements AutoCloseable {

  /** Most documents that wait: at a request a second, about a minute's work. */
  public static final int MOST_OPEN = 50;

  /** Most documents that wait or were not fetched. */
  public static final int MOST_OWED = 200;

  /** Documents with a final answer that are still told. */
  private static final int MOST_ENDED = 100;

  /** Told to editors, who need not know where folders are. */
  private static final FetchOutcome FAILURE = new FetchOutcome.Failed(ReasonCode.NOTES_LOCKED.of());

  private final Supplier<RegisterClient> registers;
  private final Locations locations;
  private final FetchListener listener;
  private final List<FetchTask> tasks = new ArrayList<>();

  /** Documents that this queue has read from the file or written to it, and not taken out. */
  private final Set<RegisterEntry> written = new LinkedHashSet<>();

  private Optional<RegisterClient> register = Optional.empty();
  private Optional<Thread> worker = Optional.empty();
  private boolean loaded;
  private boolean closed;

  /**
   * Where files are.
   *
   * @param owed the file of the documents without a final answer
   * @param notes the folder of notes, found when it is needed
   */
  public record Locations(Path owed, Supplier<Path> notes) {}

  /**
   * A queue without documents.
   *
   * @param registers opens the client; one client serves all documents, so that its pauses hold
   * @param listener told in the background
   */
  public FetchQueue(
      Supplier<RegisterClient> registers, Locations locations, FetchListener listener) {
    this.registers = registers;
    this.locations = locations;
    this.listener = listener;
  }

  /** The documents that were asked for, newest first. */
  public synchronized List<FetchTask> tasks() {
    load();
    return List.copyOf(tasks.reversed());
  }

  /**
   * Asks for documents; one that waits already is not asked for twice.
   *
   * @return false, and nothing is asked for, where too many would wait or be owed
   * @throws UncheckedIOException where the file of what is owed cannot be written; nothing is asked
   *     for then
   */
  public synchronized boolean request(List<RegisterEntry> entries) {
    load();
    List<RegisterEntry> more = entries.stream().filter(entry -> !isOpen(entry)).toList();
    boolean areTooMany = hasNew(more) && owedBeside(more) + more.size() > MOST_OWED;
    if (open() + more.size() > MOST_OPEN || areTooMany) {
      return false;
    }
    List<FetchTask> before = List.copyOf(tasks);
    tasks.removeIf(task -> more.contains(task.entry()));
    more.forEach(entry -> tasks.add(FetchTask.waiting(entry)));
    try {
      writeOwed();
    } catch (UncheckedIOException e) {
      tasks.clear();
      tasks.addAll(before);
      throw e;
    }
    if (open() > 0 && worker.isEmpty()) {
      worker = Optional.of(Thread.ofVirtual().name("register").start(this::work));
    }
    return true;
  }

  /**
   * Asks again for what was not fetched, the oldest first, as far as it can wait; the rest is owed
   * still.
   *
   * @return false where no more can wait
   */
  public synchronized boolean requestOwed() {
    load();
    long room = MOST_OPEN - open();
    return room > 0
        && request(
            tasks.stream().filter(FetchTask::isOwed).map(FetchTask::entry).limit(room).toList());
  }

  /** Whether one of these is neither waiting nor owed: asking again makes nothing more owed. */
  private boolean hasNew(List<RegisterEntry> entries) {
    return entries.stream()
        .anyMatch(
            entry ->
                tasks.stream()
                    .noneMatch(task -> task.isUnanswered() && task.entry().equals(entry)));
  }

  /** How many wait or are owed that are not among these. */
  private long owedBeside(List<RegisterEntry> entries) {
    return tasks.stream()
        .filter(FetchTask::isUnanswered)
        .filter(task -> !entries.contains(task.entry()))
        .count();
  }

  /** Forgets what was not fetched and does not wait. */
  public synchronized void forgetOwed() {
    load();
    tasks.removeIf(FetchTask::isOwed);
    writeOwed();
  }

  private boolean isOpen(RegisterEntry entry) {
    return tasks.stream().anyMatch(task -> task.isOpen() && task.entry().equals(entry));
  }

  private long open() {
    return tasks.stream().filter(FetchTask::isOpen).count();
  }

  private void load() {
    if (!loaded) {
      written.addAll(owedFile().read());
      written.forEach(entry -> tasks.add(FetchTask.left(entry)));
      loaded = true;
    }
  }

  /**
   * Writes what has changed of what is owed, and leaves what another server wrote. What that one
   * has fetched meanwhile is owed no more.
   */
  private void writeOwed() {
    Set<RegisterEntry> unanswered = entries(FetchTask::isUnanswered);
    Set<RegisterEntry> gone = new LinkedHashSet<>(written);
    gone.removeAll(unanswered);
    Set<RegisterEntry> own = entries(task -> task.isUnanswered() && task.stage() != Stage.LEFT);
    List<RegisterEntry> now = owedFile().change(gone, own);
    tasks.removeIf(task -> task.stage() == Stage.LEFT && !now.contains(task.entry()));
    written.clear();
    written.addAll(entries(FetchTask::isUnanswered));
  }

  private Set<RegisterEntry> entries(Predicate<FetchTask> which) {
    return tasks.stream()
        .filter(which)
        .map(FetchTask::entry)
        .collect(Collectors.toCollection(LinkedHashSet::new));
  }

  private OwedDocuments owedFile() {
    return new OwedDocuments(new AtomicTextFile(locations.owed()));
  }

  private void work() {
    boolean ended = false;
    try {
      do {
        workOff();
      } while (!endIfDone());
      ended = true;
    } finally {
      if (!ended) {
        abandon();
      }
    }
  }

  /** Whatever ended the worker, the next request starts another one. */
  private synchronized void abandon() {
    endOpen(task -> task.ended(FAILURE));
    worker = Optional.empty();
  }

  /** Fetches what waits. The folder of notes is open meanwhile, to this queue alone. */
  private void workOff() {
    boolean written = false;
    try (NoteFetcher fetcher = new NoteFetcher(client(), locations.notes().get())) {
      for (Optional<RegisterEntry> next = begin(); next.isPresent(); next = begin()) {
        FetchOutcome outcome = fetcher.fetch(next.get()).outcome();
        written |= outcome instanceof FetchOutcome.Fetched;
        end(next.get(), outcome);
      }
    } catch (InterruptedException e) {
      endOpen(task -> FetchTask.left(task.entry()));
    } catch (RuntimeException e) {
      listener.failed(e);
      endOpen(task -> task.ended(FAILURE));
    }
    if (written) {
      listener.fetched();
    }
  }

  private synchronized RegisterClient client() {
    RegisterClient client = register.orElseGet(registers);
    register = Optional.of(client);
    return client;
  }

  /** The next document; empty where none waits. */
  private synchronized Optional<RegisterEntry> begin() {
    Optional<FetchTask> next = nextWaiting();
    next.ifPresent(task -> tasks.set(tasks.indexOf(task), task.begun()));
    return next.map(FetchTask::entry);
  }

  private Optional<FetchTask> nextWaiting() {
    return closed
        ? Optional.empty()
        : tasks.stream().filter(task -> task.stage() == Stage.WAITING).findFirst();
  }

  /** Ends the worker where nothing waits that came while the folder was being closed. */
  private synchronized boolean endIfDone() {
    boolean done = nextWaiting().isEmpty();
    if (done) {
      worker = Optional.empty();
    }
    return done;
  }

  private synchronized void end(RegisterEntry entry, FetchOutcome outcome) {
    tasks.replaceAll(
        task -> task.isOpen() && task.entry().equals(entry) ? task.ended(outcome) : task);
    List<FetchTask> answered = tasks.stream().filter(task -> !task.isUnanswered()).toList();
    tasks.removeAll(answered.subList(0, Math.max(0, answered.size() - MOST_ENDED)));
    writeOwed();
  }

  private synchronized void endOpen(UnaryOperator<FetchTask> end) {
    tasks.replaceAll(task -> task.isOpen() ? end.apply(task) : task);
  }

  /** Ends the worker. What it has not fetched stays in the file. */
  @Override
  public void close() {
    Optional<Thread> running;
    synchronized (this) {
      closed = true;
      running = worker;
    }
    running.ifPresent(FetchQueue::end);
    synchronized (this) {
      register.ifPresent(RegisterClient::close);
      register = Optional.empty();
    }
  }

  private static void end(Thread running) {
    running.interrupt();
    try {
      running.join();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
