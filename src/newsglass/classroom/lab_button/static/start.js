// One command for JupyterLab, written in the form its bundler would make, so that no bundler is needed.
// The stock "run all cells" does nothing while the kernel is still starting, and leaves the reader at the page's end.
(() => {
  const frame = () => new Promise((done) => requestAnimationFrame(() => setTimeout(done, 0)));

  async function start(app) {
    const panel = app.shell.currentWidget;
    if (!panel?.sessionContext || !panel.content?.node) return;
    const button = panel.node.querySelector('[data-jp-item-name="start-lesson"] jp-button');
    if (button?.ariaBusy === "true") return; // a second click while the page is starting
    const page = panel.node.querySelector(".jp-WindowedPanel-outer") ?? panel.content.node;
    const scrolled = page.scrollTop;
    if (button) button.ariaBusy = "true";
    try {
      await panel.context.ready;
      await panel.sessionContext.ready;
      if (!panel.sessionContext.session?.kernel) await panel.sessionContext.startKernel();
      const kernel = panel.sessionContext.session?.kernel;
      // Asking for its info settles once the kernel answers, so that no cell is sent into nowhere.
      await kernel?.info;
      await app.commands.execute("notebook:run-all-cells");
    } finally {
      if (button) button.ariaBusy = "false";
    }
    panel.content.mode = "command";
    panel.content.activeCellIndex = 0;
    await frame();
    page.scrollTop = scrolled;
  }

  const plugin = {
    id: "newsglass-start-button:plugin",
    autoStart: true,
    activate: (app) => {
      app.commands.addCommand("newsglass:start-lesson", {
        label: "▶ Start lesson",
        caption: "Run the page: the boxes become the lesson",
        execute: () => start(app),
      });
    },
  };
  const modules = { "./extension": () => ({ __esModule: true, default: plugin }) };
  globalThis._JUPYTERLAB ??= {};
  globalThis._JUPYTERLAB["newsglass-start-button"] = { init: () => {}, get: (name) => Promise.resolve(modules[name]) };
})();
