package org.councilnotes.web.security;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.net.URI;
import java.util.List;
import java.util.Optional;
import org.councilnotes.access.Role;
import org.councilnotes.access.account.Account;
import org.councilnotes.web.RequestUser;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.annotation.Conditional;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.web.context.SecurityContextRepository;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.view.RedirectView;

/**
 * The form to log in, and what is sent by it; log-out. A session begins when somebody has logged
 * in, with an id that nobody has seen before.
 */
@Controller
@Conditional(LoginCondition.class)
final class LoginPage {

  private static final Logger LOG = LoggerFactory.getLogger(LoginPage.class);

  private final PasswordLogin passwords;
  private final SecurityContextRepository sessions;
  private final LoginSettings settings;
  private final List<LoginMethod> methods;

  /** What the form says after an attempt. */
  enum Outcome {
    NONE,
    WRONG,
    WAIT
  }

  LoginPage(
      PasswordLogin passwords,
      SecurityContextRepository sessions,
      LoginSettings settings,
      ObjectProvider<LoginMethod> methods) {
    this.passwords = passwords;
    this.sessions = sessions;
    this.settings = settings;
    this.methods = methods.orderedStream().toList();
  }

  @GetMapping(ProtectedPaths.LOGIN)
  ModelAndView page(
      @RequestParam(defaultValue = "/") String to,
      @RequestParam(name = LoginProblem.PARAMETER, defaultValue = "") String problem) {
    ReturnAddress back = ReturnAddress.of(to);
    return RequestUser.current().role() == Role.ANONYMOUS
        ? form(back, "", Outcome.NONE, HttpStatus.OK)
            .addObject(
                LoginProblem.PARAMETER, LoginProblem.find(problem).or(LoginPage::withoutRole))
        : new ModelAndView(leadTo(back));
  }

  @PostMapping(ProtectedPaths.LOGIN)
  ModelAndView logIn(
      @RequestParam(defaultValue = "") String name,
      @RequestParam(defaultValue = "") String password,
      @RequestParam(defaultValue = "/") String to,
      HttpServletRequest request,
      HttpServletResponse response) {
    ReturnAddress back = ReturnAddress.of(to);
    String typed = name.strip();
    return switch (passwords.check(typed, password, request.getRemoteAddr())) {
      case PasswordLogin.Attempt.Right right -> {
        begin(right.account(), request, response);
        yield new ModelAndView(leadTo(back));
      }
      case PasswordLogin.Attempt.Wrong _ ->
          form(back, typed, Outcome.WRONG, HttpStatus.UNAUTHORIZED);
      case PasswordLogin.Attempt.TooMany refused -> {
        LOG.warn("too many wrong attempts to log in from {}", request.getRemoteAddr());
        response.setHeader(HttpHeaders.RETRY_AFTER, Long.toString(refused.pause().toSeconds() + 1));
        yield form(back, typed, Outcome.WAIT, HttpStatus.TOO_MANY_REQUESTS);
      }
    };
  }

  /** One whom a proxy names, and who has no role here. */
  private static Optional<LoginProblem> withoutRole() {
    Authentication user = SecurityContextHolder.getContext().getAuthentication();
    return Optional.ofNullable(user).map(_ -> LoginProblem.NO_ROLE);
  }

  /**
   * Log-out, which may lead to another site: from a page, since a form of this site may not be
   * answered by a redirect to another one.
   */
  @PostMapping(ProtectedPaths.LOGOUT)
  ModelAndView logOut(HttpServletRequest request, HttpServletResponse response) {
    Optional<URI> elsewhere =
        Optional.ofNullable(SecurityContextHolder.getContext().getAuthentication())
            .flatMap(user -> end(user, request));
    FreshSession.end(request);
    SecurityContextHolder.clearContext();
    if (elsewhere.isEmpty()) {
      return new ModelAndView(leadTo(ReturnAddress.HOME));
    }
    response.setHeader("Refresh", "0; url=" + elsewhere.orElseThrow());
    return new ModelAndView("logged-out", "elsewhere", elsewhere.orElseThrow());
  }

  private Optional<URI> end(Authentication user, HttpServletRequest request) {
    return methods.stream().flatMap(method -> method.end(user, request).stream()).findFirst();
  }

  private void begin(Account account, HttpServletRequest request, HttpServletResponse response) {
    FreshSession.begin(request);
    SecurityContext context = SecurityContextHolder.createEmptyContext();
    context.setAuthentication(new AccountAuthentication(account));
    SecurityContextHolder.setContext(context);
    sessions.saveContext(context, request, response);
  }

  private ModelAndView form(ReturnAddress back, String name, Outcome outcome, HttpStatus status) {
    ModelAndView form =
        new ModelAndView("login")
            .addObject("to", back.path())
            .addObject("name", name)
            .addObject("outcome", outcome)
            .addObject(LoginProblem.PARAMETER, Optional.empty())
            .addObject("hasUsers", settings.users().isPresent())
            .addObject(
                "methods",
                methods.stream().flatMap(method -> method.start(back).stream()).toList());
    form.setStatus(status);
    return form;
  }

  /** The address is escaped already, and is a whole path. */
  private static RedirectView leadTo(ReturnAddress back) {
    RedirectView view = new RedirectView(back.path(), false, true, false);
    view.setPropagateQueryParams(false);
    view.setExpandUriTemplateVariables(false);
    return view;
  }
}
