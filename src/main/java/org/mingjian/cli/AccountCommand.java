package org.mingjian.cli;

import java.io.PrintWriter;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.mingjian.bootstrap.Installation;
import org.mingjian.bootstrap.Services;
import org.mingjian.catalogue.DivisionNames;
import org.mingjian.catalogue.DivisionRegister;
import org.mingjian.security.Account;
import org.mingjian.security.AccountRefusedException;
import org.mingjian.security.Accounts;
import org.mingjian.security.Actor;
import org.mingjian.security.NotAllowedException;
import org.mingjian.security.Role;
import org.mingjian.security.Scope;
import org.mingjian.security.Token;
import org.mingjian.security.Tokens;
import picocli.CommandLine.Command;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import picocli.CommandLine.TypeConversionException;

/** {@code mingjian account}: who may log in, as what, and to see which divisions. */
@Command(
    name = "account",
    description = "Manage accounts: who may log in, as what, and to see which divisions.",
    mixinStandardHelpOptions = true,
    synopsisSubcommandLabel = "COMMAND")
final class AccountCommand implements Runnable {
  private static final String SCOPE_HELP =
      "Codes of divisions with a comma between them, or 'all' for the whole country.";
  private static final String PASSWORD_HELP =
      "Make a password and print it; otherwise it is asked for without echo, or read as one line"
          + " from standard input where there is no terminal.";

  private static final Clock CLOCK = Clock.systemUTC();

  @Spec private @Nullable CommandSpec spec;

  @Override
  public void run() {
    throw new ParameterException(
        CommandLines.of(spec), "account: list, add, password, role, token, ...");
  }

  @Command(name = "list", description = "List the accounts.")
  int list(@Mixin LanguageOption language) {
    return work(
        language,
        work -> {
          for (Account account : work.accounts().all()) {
            work.out()
                .println(
                    work.messages()
                        .text(
                            "cli.account.line",
                            account.name(),
                            role(work.messages(), account.role()),
                            work.scope(account.scope()),
                            work.messages()
                                .text(
                                    account.enabled()
                                        ? "cli.account.enabled"
                                        : "cli.account.disabled")));
          }
          return 0;
        });
  }

  @Command(name = "add", description = "Add an account.")
  int add(
      @Parameters(paramLabel = "NAME") String name,
      @Option(
              names = "--role",
              required = true,
              converter = RoleConverter.class,
              description = "viewer, inspector, editor or administrator.")
          Role role,
      @Option(
              names = "--scope",
              paramLabel = "CODE,...",
              defaultValue = "all",
              description = SCOPE_HELP + " Default: ${DEFAULT-VALUE}.")
          String scope,
      @Option(names = "--generate", description = PASSWORD_HELP) boolean generate,
      @Mixin LanguageOption language) {
    return work(
        language,
        work -> {
          if (work.find(name).isPresent()) {
            throw new ParameterException(
                CommandLines.of(spec), work.messages().text("cli.account.exists", name));
          }
          Scope divisions = scope(work, scope);
          String password = password(work, generate);
          work.accounts().create(Actor.commandLine(), name, password, role, divisions);
          return done(work, "cli.account.added", name);
        });
  }

  @Command(name = "password", description = "Set the password of an account.")
  int password(
      @Parameters(paramLabel = "NAME") String name,
      @Option(names = "--generate", description = PASSWORD_HELP) boolean generate,
      @Mixin LanguageOption language) {
    return change(
        language,
        name,
        work -> work.accounts().setPassword(Actor.commandLine(), name, password(work, generate)));
  }

  @Command(name = "role", description = "Change what an account may do.")
  int role(
      @Parameters(index = "0", paramLabel = "NAME") String name,
      @Parameters(
              index = "1",
              paramLabel = "ROLE",
              converter = RoleConverter.class,
              description = "viewer, inspector, editor or administrator.")
          Role role,
      @Mixin LanguageOption language) {
    return change(language, name, work -> work.accounts().setRole(Actor.commandLine(), name, role));
  }

  @Command(name = "scope", description = "Change which divisions an account sees.")
  int scope(
      @Parameters(index = "0", paramLabel = "NAME") String name,
      @Parameters(index = "1", paramLabel = "CODE,...", description = SCOPE_HELP) String scope,
      @Mixin LanguageOption language) {
    return change(
        language,
        name,
        work -> work.accounts().setScope(Actor.commandLine(), name, scope(work, scope)));
  }

  @Command(name = "disable", description = "Keep an account from logging in.")
  int disable(@Parameters(paramLabel = "NAME") String name, @Mixin LanguageOption language) {
    return change(
        language, name, work -> work.accounts().setEnabled(Actor.commandLine(), name, false));
  }

  @Command(name = "tokens", description = "List the tokens by which programs read as an account.")
  int tokens(@Parameters(paramLabel = "NAME") String name, @Mixin LanguageOption language) {
    return work(
        language,
        work -> {
          known(work, name);
          for (Token token : work.tokens().of(Actor.commandLine(), name)) {
            work.out().println(line(work, token));
          }
          return 0;
        });
  }

  @Command(
      name = "token",
      description =
          "Make a token by which a program reads as an account, and print it; it is shown once.")
  int token(
      @Parameters(paramLabel = "NAME") String name,
      @Option(
              names = "--name",
              paramLabel = "PURPOSE",
              required = true,
              description = "What the token is for, at most 80 characters.")
          String purpose,
      @Option(
              names = "--days",
              defaultValue = "90",
              description =
                  "How long it lives, at most " + Tokens.MOST_DAYS + ". Default: ${DEFAULT-VALUE}.")
          int days,
      @Mixin LanguageOption language) {
    return work(
        language,
        work -> {
          known(work, name);
          Tokens.Issued issued = work.tokens().issue(Actor.commandLine(), name, purpose, days);
          work.out().println(line(work, issued.token()));
          work.out().println(work.messages().text("cli.account.token.secret", issued.secret()));
          return 0;
        });
  }

  @Command(name = "revoke", description = "Revoke a token by its number; it counts at once.")
  int revoke(
      @Parameters(paramLabel = "NUMBER", description = "As 'account tokens' lists it.") long id,
      @Mixin LanguageOption language) {
    return work(
        language,
        work -> {
          boolean revoked;
          try {
            revoked = work.tokens().revoke(Actor.commandLine(), id);
          } catch (NotAllowedException e) {
            throw new ParameterException(
                CommandLines.of(spec),
                work.messages().text("cli.account.token.unknown", Long.toString(id)),
                e);
          }
          work.out()
              .println(
                  work.messages()
                      .text(
                          revoked ? "cli.account.token.revoked" : "cli.account.token.was_revoked",
                          Long.toString(id)));
          return 0;
        });
  }

  private void known(Work work, String name) {
    if (work.find(name).isEmpty()) {
      throw new ParameterException(
          CommandLines.of(spec), work.messages().text("cli.account.unknown", name));
    }
  }

  private static String line(Work work, Token token) {
    return work.messages()
        .text(
            "cli.account.token.line",
            Long.toString(token.id()),
            token.name(),
            token.hint(),
            work.messages()
                .text(
                    "cli.account.token.state."
                        + token.state(OffsetDateTime.now(CLOCK)).name().toLowerCase(Locale.ROOT)),
            token.expires().toLocalDate().toString(),
            token.lastUsed() == null
                ? work.messages().text("cli.account.token.unused")
                : token.lastUsed().toLocalDate().toString());
  }

  @Command(name = "enable", description = "Let an account log in again.")
  int enable(@Parameters(paramLabel = "NAME") String name, @Mixin LanguageOption language) {
    return change(
        language, name, work -> work.accounts().setEnabled(Actor.commandLine(), name, true));
  }

  /** What a command works with. */
  private record Work(
      Accounts accounts,
      Tokens tokens,
      DivisionRegister divisions,
      Messages messages,
      PrintWriter out) {
    Optional<Account> find(String name) {
      return accounts.all().stream().filter(account -> account.name().equals(name)).findFirst();
    }

    String scope(Scope scope) {
      return scope.all()
          ? messages.text("cli.account.scope_all")
          : scope.divisions().stream()
              .map(code -> code + " " + DivisionNames.full(divisions, code))
              .collect(Collectors.joining(", "));
    }
  }

  private interface Change {
    void apply(Work work);
  }

  private int change(LanguageOption language, String name, Change change) {
    return work(
        language,
        work -> {
          if (work.find(name).isEmpty()) {
            throw new ParameterException(
                CommandLines.of(spec), work.messages().text("cli.account.unknown", name));
          }
          change.apply(work);
          return done(work, "cli.account.changed", name);
        });
  }

  private static int done(Work work, String key, String name) {
    Account account = work.find(name).orElseThrow();
    work.out()
        .println(
            work.messages()
                .text(
                    key,
                    name,
                    role(work.messages(), account.role()),
                    work.scope(account.scope()),
                    work.messages()
                        .text(account.enabled() ? "cli.account.enabled" : "cli.account.disabled")));
    return 0;
  }

  private int work(LanguageOption language, Function<Work, Integer> work) {
    Messages messages = language.messages();
    PrintWriter out = CommandLines.of(spec).getOut();
    try (Installation installation = Installation.open(System.getenv(), CLOCK)) {
      Services services = installation.services();
      int code =
          work.apply(
              new Work(
                  services.accounts(), services.tokens(), services.divisions(), messages, out));
      out.flush();
      return code;
    } catch (AccountRefusedException e) {
      throw new ParameterException(
          CommandLines.of(spec), messages.text(e.key(), e.arguments().toArray()), e);
    }
  }

  private Scope scope(Work work, String text) {
    if (text.equals("all")) {
      return Scope.everything();
    }
    List<String> codes = List.of(text.split(",", -1));
    for (String code : codes) {
      if (work.divisions().find(code).isEmpty()) {
        throw new ParameterException(
            CommandLines.of(spec), work.messages().text("cli.account.division_unknown", code));
      }
    }
    return Scope.of(codes);
  }

  private String password(Work work, boolean generate) {
    if (!generate) {
      return PasswordPrompt.ask(work.messages())
          .orElseThrow(() ->
              new ParameterException(
                  CommandLines.of(spec), work.messages().text("cli.account.password_differs")));
    }
    String password = work.accounts().generatePassword();
    work.out().println(work.messages().text("cli.account.password", password));
    return password;
  }

  private static String role(Messages messages, Role role) {
    return messages.text("role." + role.code());
  }

  private static final class RoleConverter implements ITypeConverter<Role> {
    @Override
    public Role convert(String value) {
      try {
        return Role.of(value.toLowerCase(Locale.ROOT));
      } catch (IllegalArgumentException e) {
        throw new TypeConversionException(
            "viewer, inspector, editor or administrator, not " + value);
      }
    }
  }
}
