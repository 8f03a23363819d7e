package org.mingjian.saved;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.mingjian.catalogue.DivisionRegister;
import org.mingjian.security.Actor;
import org.mingjian.security.AuditRepository;
import org.mingjian.security.NotAllowedException;
import org.mingjian.security.Role;
import org.mingjian.security.ScopedDatabase;

/**
 * Screens that accounts have saved, for themselves or for others, and the one that a division opens
 * with. A saved screen is an address and nothing else: whoever opens it sees what the own scope
 * lets see.
 */
public final class SavedViews {
  public static final int LONGEST_NAME = 80;

  private final ScopedDatabase database;
  private final DivisionRegister divisions;
  private final AuditRepository audit;
  private final SavedViewRepository repository;

  public SavedViews(
      ScopedDatabase database, DivisionRegister divisions, AuditRepository audit, Clock clock) {
    this.database = database;
    this.divisions = divisions;
    this.audit = audit;
    this.repository = new SavedViewRepository(clock);
  }

  /**
   * What the account sees: its own views, then those that others share with it, each by name.
   *
   * @param screen only views of this screen, or null for all
   */
  public List<SavedView> list(Actor actor, @Nullable String screen) {
    return database.read(actor, context -> repository.list(context, actor, screen));
  }

  /**
   * Saves a screen under a name.
   *
   * @param sharedIn null to keep it for oneself; otherwise the division with which it is shared,
   *     empty for the country
   * @param replace whether to take the place of a view of that name
   * @throws IllegalArgumentException when the name is blank or too long
   * @throws NotAllowedException when the division is outside the scope
   */
  public SaveOutcome save(
      Actor actor, String name, ScreenAddress address, @Nullable String sharedIn, boolean replace) {
    String clean = named(name);
    requireMayShare(actor, sharedIn);
    return database.write(
        actor,
        context -> {
          Optional<Long> saved =
              repository.save(context, actor.name(), clean, address, sharedIn, replace);
          saved.ifPresent(id ->
              audit.add(
                  context,
                  actor.name(),
                  "view.save",
                  "view:" + id,
                  Map.of("name", clean, "address", address.href(), "shared", sharing(sharedIn))));
          return saved.isPresent() ? SaveOutcome.SAVED : SaveOutcome.NAME_TAKEN;
        });
  }

  /** Gives an own view another name, and shares it or keeps it for oneself from now on. */
  public SaveOutcome change(Actor actor, long id, String name, @Nullable String sharedIn) {
    String clean = named(name);
    requireMayShare(actor, sharedIn);
    return database.write(
        actor,
        context -> {
          SaveOutcome outcome = repository.change(context, actor.name(), id, clean, sharedIn);
          if (outcome == SaveOutcome.SAVED) {
            audit.add(
                context,
                actor.name(),
                "view.change",
                "view:" + id,
                Map.of("name", clean, "shared", sharing(sharedIn)));
          }
          return outcome;
        });
  }

  /**
   * Whether the account may delete the view: its own, and whoever manages accounts also what others
   * share within the scope, since a disabled owner cannot.
   */
  public static boolean mayDelete(Actor actor, SavedView view) {
    String sharedIn = view.sharedIn();
    return view.owner().equals(actor.name())
        || (sharedIn != null
            && actor.role().includes(Role.ADMINISTRATOR)
            && actor.scope().contains(sharedIn));
  }

  /** Deletes a view; false when it is gone or not the account's to delete. */
  public boolean delete(Actor actor, long id) {
    return database.write(
        actor,
        context -> {
          Optional<SavedView> deleted =
              repository
                  .find(context, id)
                  .filter(view -> mayDelete(actor, view))
                  .filter(view -> repository.delete(context, id));
          deleted.ifPresent(view ->
              audit.add(
                  context,
                  actor.name(),
                  "view.delete",
                  "view:" + id,
                  Map.of("name", view.name(), "owner", view.owner())));
          return deleted.isPresent();
        });
  }

  /** The divisions with which the account may share: those of its scope; empty for the country. */
  public static List<String> shareable(Actor actor) {
    return actor.scope().all() ? List.of("") : actor.scope().divisions();
  }

  /** Whether the account may set what a division opens with. */
  public static boolean maySetDefault(Actor actor) {
    return actor.role().includes(Role.EDITOR);
  }

  /**
   * What opens for the account: what was set for the division that it works for, or else for the
   * nearest one around it. Who works for several divisions, or for the country, has none.
   */
  public Optional<DefaultView> defaultView(Actor actor) {
    if (actor.scope().all() || actor.scope().divisions().size() != 1) {
      return Optional.empty();
    }
    String division = actor.scope().divisions().getFirst();
    return database.read(actor, context -> repository.defaults(context, division));
  }

  /** What was set for a division itself. */
  public Optional<DefaultView> defaultOf(Actor actor, String division) {
    return database.read(actor, context -> repository.defaultOf(context, division));
  }

  /**
   * Sets what a division opens with.
   *
   * @throws NotAllowedException when the role is too low or the division outside the scope
   * @throws IllegalArgumentException when the address has no parameters, since it would open itself
   */
  public void setDefault(Actor actor, String division, String name, ScreenAddress address) {
    String clean = named(name);
    requireMaySetDefault(actor, division);
    if (address.screen().isEmpty() && address.query().isEmpty()) {
      throw new IllegalArgumentException("the overview without parameters opens the default view");
    }
    database.write(
        actor,
        context -> {
          repository.setDefault(context, actor.name(), division, clean, address);
          audit.add(
              context,
              actor.name(),
              "view.default",
              "division:" + division,
              Map.of("name", clean, "address", address.href()));
          return division;
        });
  }

  /** Lets a division open with the overview again. */
  public void clearDefault(Actor actor, String division) {
    requireMaySetDefault(actor, division);
    database.write(
        actor,
        context -> {
          repository.clearDefault(context, actor.name(), division);
          audit.add(
              context, actor.name(), "view.default", "division:" + division, Map.of("name", ""));
          return division;
        });
  }

  private void requireMaySetDefault(Actor actor, String division) {
    actor.require(Role.EDITOR);
    if (divisions.find(division).isEmpty()) {
      throw new IllegalArgumentException("not a division: " + division);
    }
    if (!actor.scope().contains(division)) {
      throw new NotAllowedException(
          "division " + division + " is outside the scope of " + actor.name());
    }
  }

  private static void requireMayShare(Actor actor, @Nullable String sharedIn) {
    if (sharedIn != null && !actor.scope().contains(sharedIn)) {
      throw new NotAllowedException(
          "division " + sharedIn + " is outside the scope of " + actor.name());
    }
  }

  private static String sharing(@Nullable String sharedIn) {
    return sharedIn == null ? "no" : sharedIn.isEmpty() ? "all" : sharedIn;
  }

  private static String named(String name) {
    String clean = name.strip();
    if (clean.isEmpty() || clean.length() > LONGEST_NAME) {
      throw new IllegalArgumentException("A view's name has 1 to 80 characters.");
    }
    return clean;
  }
}
