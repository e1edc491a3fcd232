package org.councilnotes.web.security;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import jakarta.servlet.http.HttpSession;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.councilnotes.access.Role;
import org.councilnotes.access.account.AccountFile;
import org.councilnotes.access.account.CurrentAccounts;
import org.councilnotes.web.RequestUser;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.mock.web.MockFilterChain;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.mock.web.MockHttpSession;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.core.context.SecurityContextImpl;

/** Sessions that end while a request of theirs is answered. */
class EndedSessionTest {

  private static final Duration LONGEST = Duration.ofHours(12);

  @TempDir private Path folder;
  private AccountFile users;
  private Instant now = Instant.now();

  @BeforeEach
  void logIn() {
    users = GuardedSite.usersIn(folder);
    SecurityContextHolder.setContext(
        new SecurityContextImpl(new AccountAuthentication(users.read().required("rosa"))));
  }

  @AfterEach
  void logOut() {
    SecurityContextHolder.clearContext();
  }

  private void filter(HttpSession session) throws Exception {
    CurrentAccounts accounts = new CurrentAccounts(users, _ -> {});
    new SessionFilter(accounts, LONGEST, () -> now)
        .doFilter(of(session), new MockHttpServletResponse(), new MockFilterChain());
  }

  private static MockHttpServletRequest of(HttpSession session) {
    MockHttpServletRequest request = new MockHttpServletRequest();
    request.setSession(session);
    return request;
  }

  /** One that another request ends as soon as this one has found it. */
  private static final class EndingSession extends MockHttpSession {

    @Override
    public boolean isInvalid() {
      return false;
    }

    @Override
    public long getCreationTime() {
      throw new IllegalStateException("ended");
    }

    @Override
    public Object getAttribute(String name) {
      throw new IllegalStateException("ended");
    }

    @Override
    public void setAttribute(String name, Object value) {
      throw new IllegalStateException("ended");
    }

    @Override
    public void invalidate() {
      throw new IllegalStateException("ended");
    }
  }

  @Test
  void whoseSessionHasJustEndedIsNobody() throws Exception {
    filter(new EndingSession());

    assertThat(RequestUser.current().role()).isEqualTo(Role.ANONYMOUS);
  }

  @Test
  void sessionOfARemovedUserMayHaveEndedAlready() throws Exception {
    users.change(all -> all.without("rosa"));
    filter(new EndingSession());

    assertThat(RequestUser.current().role()).isEqualTo(Role.ANONYMOUS);
  }

  @Test
  void sessionEndsSoLongAfterLogInHoweverMuchItIsUsed() throws Exception {
    MockHttpSession session = new MockHttpSession();
    now = Instant.ofEpochMilli(session.getCreationTime()).plus(LONGEST).minusMillis(1);
    filter(session);
    assertThat(RequestUser.current().name()).isEqualTo("rosa");

    now = now.plusMillis(1);
    filter(session);
    assertThat(RequestUser.current().role()).isEqualTo(Role.ANONYMOUS);
    assertThat(session.isInvalid()).isTrue();
  }

  @Test
  void formsOfASessionThatHasJustEndedFailNothing() {
    FormTokens forms = new FormTokens();
    MockHttpServletRequest request = of(new EndingSession());

    assertThat(forms.loadToken(request)).isNull();
    assertThatCode(
            () ->
                forms.saveToken(
                    forms.generateToken(request), request, new MockHttpServletResponse()))
        .doesNotThrowAnyException();
  }

  /** Pages and log-outs of one session at the same time. */
  @Test
  void logOutAtTheSameTimeIsNoFault() throws Exception {
    try (GuardedSite site = GuardedSite.open(folder.resolve("site"));
        ExecutorService threads = Executors.newFixedThreadPool(8)) {
      for (int round = 0; round < 10; round++) {
        FormVisitor browser = site.browser();
        browser.logIn("rosa", GuardedSite.PASSWORD);
        String token = FormVisitor.token(browser.get("/"));
        FormVisitor same = site.browser();
        String session = browser.session().orElseThrow();
        same.plant(session);
        List<Callable<Integer>> requests = new ArrayList<>();
        for (int i = 0; i < 8; i++) {
          requests.add(() -> asked(site, session).get("/help").statusCode());
          requests.add(() -> asked(site, session).post("/logout", "_csrf", token).statusCode());
        }
        for (Future<Integer> status : threads.invokeAll(requests)) {
          assertThat(status.get()).isIn(200, 302, 403);
        }
        assertThat(same.shownName()).isEmpty();
      }
    }
  }

  private static FormVisitor asked(GuardedSite site, String session) throws IOException {
    FormVisitor visitor = site.browser();
    visitor.plant(session);
    return visitor;
  }
}
