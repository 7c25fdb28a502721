/* The line to copy contains the host that this page was loaded from. */
const line = `<script src="${location.origin}/embed.js" defer></${'script'}>`;
const button = document.getElementById('copy');
document.getElementById('line').textContent = line;
button.hidden = !navigator.clipboard;
button.addEventListener('click', async () => {
  await navigator.clipboard.writeText(line);
  button.textContent = 'Copied';
});
