const FONT = 'system-ui, -apple-system, "Segoe UI", Roboto, "Helvetica Neue", Arial, sans-serif';

const LIGHT = {
  surface: '#ffffff',
  raised: '#f1f4f7',
  line: '#dbe1e7',
  text: '#18212b',
  quiet: '#556270',
  accent: '#0b5c8f',
  onAccent: '#ffffff',
  good: '#1c6b3a',
  bad: '#b3131f',
};

const DARK = {
  surface: '#1a2027',
  raised: '#252d36',
  line: '#3a4551',
  text: '#e8edf2',
  quiet: '#a5b1bd',
  accent: '#7cc0ec',
  onAccent: '#0b1a26',
  good: '#7fd6a0',
  bad: '#ff9aa2',
};

/** Matches if the person's system uses dark mode; its `change` event fires when that changes. */
export const darkScheme = matchMedia('(prefers-color-scheme: dark)');

/** "light" or "dark" if the embedding page sets it; otherwise the person's system decides. */
const theme = new URLSearchParams(location.search).get('theme');
if (theme) document.documentElement.dataset.theme = theme;

/** Returns Web Chat's style options, and the host config of its cards, for the current color scheme. */
export function appearance() {
  const colors = theme === 'dark' || (theme !== 'light' && darkScheme.matches) ? DARK : LIGHT;
  return { styleOptions: styleOptions(colors), adaptiveCardsHostConfig: hostConfig(colors) };
}

function styleOptions({ surface, raised, line, text, quiet, accent, onAccent, bad }) {
  return {
    accent,
    subtle: quiet,
    backgroundColor: surface,
    primaryFont: FONT,
    monospaceFont: 'ui-monospace, Menlo, Consolas, monospace',
    paddingRegular: 14,
    rootHeight: '100%',
    rootWidth: '100%',
    bubbleBackground: raised,
    bubbleTextColor: text,
    bubbleBorderWidth: 0,
    bubbleBorderRadius: 16,
    bubbleMinHeight: 40,
    bubbleMaxWidth: 560,
    bubbleAttachmentMaxWidth: 620,
    bubbleFromUserBackground: accent,
    bubbleFromUserTextColor: onAccent,
    bubbleFromUserBorderWidth: 0,
    bubbleFromUserBorderRadius: 16,
    messageActivityWordBreak: 'break-word',
    showAvatarInGroup: 'status',
    disableFileUpload: true,
    sendTypingIndicator: false,
    groupTimestamp: 60_000,
    timestampColor: quiet,
    notificationText: text,
    failedConnectivity: bad,
    hideSendBox: true,
    suggestedActionLayout: 'flow',
    suggestedActionBackgroundColor: surface,
    suggestedActionBackgroundColorOnHover: raised,
    suggestedActionBackgroundColorOnActive: raised,
    suggestedActionTextColor: accent,
    suggestedActionBorderColor: line,
    suggestedActionBorderRadius: 20,
    suggestedActionBorderWidth: 1,
    suggestedActionHeight: 40,
    suggestedActionsMultipleActionsLayout: 'flow',
    transcriptOverlayButtonBackground: raised,
    transcriptOverlayButtonBackgroundOnHover: line,
    transcriptOverlayButtonColor: text,
    transcriptOverlayButtonColorOnHover: text,
    transcriptVisualKeyboardIndicatorColor: accent,
    transcriptActivityVisualKeyboardIndicatorColor: accent,
    scrollToEndButtonBehavior: false,
    autoScrollSnapOnPage: true,
    cardEmphasisBackgroundColor: raised,
  };
}

function hostConfig({ raised, line, text, quiet, accent, good }) {
  const foreground = {
    default: { default: text, subtle: quiet },
    accent: { default: accent, subtle: accent },
    good: { default: good, subtle: good },
  };
  const style = { backgroundColor: raised, borderColor: line, foregroundColors: foreground };
  return {
    supportsInteractivity: true,
    fontFamily: FONT,
    fontSizes: { small: 13, default: 15, medium: 16, large: 20, extraLarge: 24 },
    spacing: { small: 4, default: 8, medium: 14, large: 20, extraLarge: 28, padding: 14 },
    separator: { lineThickness: 1, lineColor: line },
    containerStyles: { default: style, emphasis: { ...style, backgroundColor: line } },
    actions: { maxActions: 8, actionsOrientation: 'horizontal', actionAlignment: 'left', buttonSpacing: 8 },
    factSet: {
      title: { color: 'default', size: 'default', isSubtle: false, weight: 'bolder', wrap: true, maxWidth: 200 },
      value: { color: 'default', size: 'default', isSubtle: false, weight: 'default', wrap: true },
      spacing: 12,
    },
  };
}
