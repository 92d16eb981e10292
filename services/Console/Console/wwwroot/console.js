// What only a browser can do. Everything else is done on the server.
export function open(dialog) {
  dialog.showModal();
}

export function close(dialog) {
  dialog.close();
}

export function print(frame) {
  frame.contentWindow.focus();
  frame.contentWindow.print();
}
