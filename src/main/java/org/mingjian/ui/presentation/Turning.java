package org.mingjian.ui.presentation;

import com.vaadin.flow.component.Component;
import java.util.function.Consumer;

/** How slides are turned: by keys and clickers, and by the other window of the same deck. */
final class Turning {
  static final String NEXT = "next";
  static final String PREVIOUS = "previous";
  static final String LEAVE = "leave";
  private static final String FIRST = "first";
  private static final String LAST = "last";
  private static final String TO = "to:";

  /** Listens to the keyboard on behalf of a view, and says each turn as an event. */
  static final String KEYS =
      """
      const view = this;
      const say = what => view.dispatchEvent(new CustomEvent('present-turn', { detail: what }));
      const turns = {
        ArrowRight: 'next', ArrowDown: 'next', PageDown: 'next', ' ': 'next', Enter: 'next',
        ArrowLeft: 'previous', ArrowUp: 'previous', PageUp: 'previous', Backspace: 'previous',
        Home: 'first', End: 'last', Escape: 'leave'
      };
      const on = event => {
        if (!view.isConnected) { document.removeEventListener('keydown', on); return; }
        if (event.defaultPrevented || event.altKey || event.ctrlKey || event.metaKey) { return; }
        const from = event.composedPath()[0];
        const onControl = from.matches && from.matches('a, button, input, textarea');
        const key = event.key.toLowerCase();
        if (view.hasAttribute('data-blank') && (turns[event.key] || 'b.'.includes(key))) {
          // Whatever is pressed while nothing is shown brings the slide back, and turns nothing.
          view.removeAttribute('data-blank');
        } else if (key === 'b' || key === '.') {
          if (view.id === 'present') { view.setAttribute('data-blank', ''); }
          else { view.channel?.postMessage('blank'); }
        } else if (event.key === 'F5' && view.id === 'present') {
          // The start button of a clicker, which must not load the page anew.
          if (!document.fullscreenElement) {
            document.documentElement.requestFullscreen().catch(e => console.info(e.message));
          }
        } else if (key === 'f') {
          if (document.fullscreenElement) { document.exitFullscreen(); }
          else { document.documentElement.requestFullscreen().catch(e => console.info(e.message)); }
        } else if (key === 'n' && view.id === 'present') {
          window.open(location.href.replace('/present/', '/speak/'), 'mingjian-speaker', 'popup,width=900,height=640');
        } else if (turns[event.key] && !(onControl && (event.key === 'Enter' || event.key === ' '))) {
          say(turns[event.key]);
        } else { return; }
        event.preventDefault();
      };
      document.addEventListener('keydown', on);
      """;

  /** Tells the other windows of a deck which slide is shown, and hears what they say. */
  static final String TOLD =
      """
      const view = this;
      const name = 'mingjian-deck-' + $0;
      if (!view.channel || view.channel.name !== name) {
        view.channel?.close();
        view.channel = new BroadcastChannel(name);
        view.channel.onmessage = event => {
          if (!view.isConnected) { view.channel.close(); view.channel = undefined; return; }
          if (event.data === 'blank' && view.id === 'present') { view.toggleAttribute('data-blank'); }
          if (Number.isInteger(event.data) && event.data !== view.shown) {
            view.dispatchEvent(new CustomEvent('present-turn', { detail: 'to:' + event.data }));
          }
        };
      }
      const news = view.shown !== $1;
      view.shown = $1;
      if (news) { view.channel.postMessage($1); }
      """;

  private Turning() {}

  /** Hears what a view's own scripts say under a name. */
  static void onSaid(Component view, String name, Consumer<String> heard) {
    view.getElement()
        .addEventListener(
            name, event -> heard.accept(event.getEventData().path("event.detail").asString("")))
        .addEventData("event.detail");
  }

  /** The slide that an address names, within those there are. */
  static int number(String asked, int all) {
    return asked.matches("[0-9]{1,4}") ? Math.clamp(Integer.parseInt(asked), 1, all) : 1;
  }

  /** Where a turn leads; where it leads nowhere, the slide that is shown. */
  static int target(String what, int slide, int all) {
    int to =
        switch (what) {
          case NEXT -> slide + 1;
          case PREVIOUS -> slide - 1;
          case FIRST -> 1;
          case LAST -> all;
          default -> what.startsWith(TO) ? number(what.substring(TO.length()), all) : slide;
        };
    return to >= 1 && to <= all ? to : slide;
  }
}
