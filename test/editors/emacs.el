;;; What a person does in Emacs with eglot, against `score lsp`: started by emacs.test.ts, which says where the command is. -*- lexical-binding: t -*-
(require 'eglot)
(require 'flymake)

(define-derived-mode score-mode prog-mode "Score" (setq-local comment-start "# "))
(add-to-list 'auto-mode-alist '("\\.score\\'" . score-mode))
(add-to-list 'eglot-server-programs `(score-mode . (,(getenv "SCORE_NODE") ,(getenv "SCORE_COMMAND") "lsp")))
(setq eglot-sync-connect 20 eglot-confirm-server-initiated-edits nil)

(defvar told nil)
(defun say (name value) (push (format "%s: %s" name value) told))

(defun until (test)
  "Wait for what TEST gives, ten seconds at most."
  (let ((tries 500) found)
    (while (and (> tries 0) (not (setq found (funcall test))))
      (accept-process-output nil 0.02)
      (setq tries (1- tries)))
    found))

(defun write-line (number text)
  (goto-char (point-min))
  (forward-line (1- number))
  (delete-region (line-beginning-position) (line-end-position))
  (insert text)
  (eglot--signal-textDocument/didChange))

(defun line (number)
  (save-excursion
    (goto-char (point-min))
    (forward-line (1- number))
    (buffer-substring-no-properties (line-beginning-position) (line-end-position))))

(defun messages () (flymake-start) (mapcar #'flymake-diagnostic-text (flymake-diagnostics)))

(condition-case problem
    (progn
      (find-file "model.score")
      (apply #'eglot (eglot--guess-contact))
      (say "diagnostic" (car (until #'messages)))

      (write-line 2 "when size = ")
      (goto-char (point-min))
      (end-of-line 2)
      (say "completion" (mapconcat #'substring-no-properties (all-completions "" (nth 2 (eglot-completion-at-point))) ", "))

      (write-line 2 "when size   = Small add 5")
      (say "mended" (until (lambda () (null (messages)))))

      (goto-char (point-min))
      (forward-line 1)
      (forward-char 6)
      (let ((hover (jsonrpc-request (eglot--current-server-or-lose) :textDocument/hover (eglot--TextDocumentPositionParams))))
        (say "hover" (nth 1 (split-string (plist-get (plist-get hover :contents) :value) "\n"))))

      (eglot-format-buffer)
      (say "formatted" (line 2))

      (goto-char (point-min))
      (forward-char 7)
      (eglot-rename "company_size")
      (say "renamed" (concat (line 1) " / " (line 2)))

      (goto-char (point-min))
      (forward-char 7)
      (say "refused" (condition-case refusal (progn (eglot-rename "score") "no") (error (error-message-string refusal))))
      (ignore-errors (eglot-shutdown (eglot--current-server-or-lose))))
  (error (say "problem" (error-message-string problem))))

(with-temp-file "out.txt" (insert (mapconcat #'identity (reverse told) "\n")))
(kill-emacs 0)
