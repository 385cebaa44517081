-- What a person does in Neovim, against `score lsp`: started by neovim.test.ts, which says where the command is and reads the lines written here.
local out = {}
local function say(name, value)
  table.insert(out, name .. ': ' .. tostring(value))
end
local function finish()
  vim.fn.writefile(out, 'out.txt')
  vim.cmd('qa!')
end

local ok, problem = pcall(function()
  vim.cmd('edit model.score')
  local buffer = vim.api.nvim_get_current_buf()
  local client = vim.lsp.start_client({ name = 'score', cmd = { vim.env.SCORE_NODE, vim.env.SCORE_COMMAND, 'lsp' }, root_dir = vim.fn.getcwd() })
  vim.lsp.buf_attach_client(buffer, client)
  local function ask(method, params)
    local answers = vim.lsp.buf_request_sync(buffer, method, params, 10000) or {}
    local answer = answers[client] or {}
    local refusal = answer.err or answer.error
    if refusal then return nil, refusal.message end
    return answer.result
  end
  local document = { uri = vim.uri_from_bufnr(buffer) }
  local function at(line, character)
    return { textDocument = document, position = { line = line, character = character } }
  end

  vim.wait(10000, function() return #vim.diagnostic.get(buffer) > 0 end, 10)
  local first = vim.diagnostic.get(buffer)[1] or {}
  say('diagnostic', first.message)

  vim.api.nvim_buf_set_lines(buffer, 1, 2, false, { 'when size = ' })
  local items = ask('textDocument/completion', at(1, 12)) or {}
  local labels = {}
  for _, item in ipairs(items.items or items) do table.insert(labels, item.label) end
  say('completion', table.concat(labels, ', '))

  vim.api.nvim_buf_set_lines(buffer, 1, 2, false, { 'when size   = Small add 5' })
  say('mended', vim.wait(10000, function() return #vim.diagnostic.get(buffer) == 0 end, 10))

  local hover = ask('textDocument/hover', at(1, 6)) or { contents = { value = '' } }
  say('hover', vim.split(hover.contents.value, '\n')[2])

  vim.lsp.util.apply_text_edits(ask('textDocument/formatting', { textDocument = document, options = { tabSize = 2, insertSpaces = true } }) or {}, buffer, 'utf-16')
  say('formatted', vim.api.nvim_buf_get_lines(buffer, 1, 2, false)[1])

  local rename = at(0, 7)
  rename.newName = 'company_size'
  vim.lsp.util.apply_workspace_edit(ask('textDocument/rename', rename) or {}, 'utf-16')
  say('renamed', table.concat(vim.api.nvim_buf_get_lines(buffer, 0, 2, false), ' / '))

  rename.newName = 'score'
  local _, refusal = ask('textDocument/rename', rename)
  say('refused', refusal)
end)
if not ok then say('problem', problem) end
finish()
